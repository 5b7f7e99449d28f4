package org.courseveil.anonymize.verify;

import java.util.List;
import org.courseveil.policy.Tier;

/**
 * How many learners a few random points of a table single out: what somebody knows who saw a
 * learner's row, or some of them, by chance.
 *
 * @param rates the share of the package's units whose learners one point singles out, then two,
 *     three, four and five; a learner who has fewer points is known by all of them
 * @param limit what each may be at most: what the member may link who knows all points
 */
public record Unicity(Tier tier, List<Double> rates, double limit) {
  public Unicity {
    rates = List.copyOf(rates);
  }

  /** Returns whether every rate is within the limit. */
  public boolean holds() {
    return rates.stream().allMatch(rate -> rate <= limit);
  }
}
