package org.courseveil.report;

import java.util.List;
import org.courseveil.policy.Tier;

/**
 * How many learners a few random points of a table single out; a point is a cell of {@code summary}
 * or a row of {@code weekly}.
 *
 * @param rates the share of units whose learners one point singles out, then two, and so on
 * @param limit the highest rate that the policy accepts: that of a member's links
 */
public record Unicity(Tier tier, List<Double> rates, double limit) {
  public Unicity {
    rates = List.copyOf(rates);
    rates.forEach(rate -> Counts.requireShare("units singled out", rate));
    Counts.requireShare("units that may be singled out", limit);
  }

  public boolean withinLimit() {
    return rates.stream().allMatch(rate -> rate <= limit);
  }
}
