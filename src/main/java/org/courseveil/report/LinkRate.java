package org.courseveil.report;

import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;

/**
 * How many rows an attack linked to the right person.
 *
 * @param method how rows were matched, such as {@code nearest neighbour}
 * @param rows the rows attacked
 * @param linked those among them that were linked rightly
 * @param limit the highest share that the policy accepts
 */
public record LinkRate(
    Adversary adversary, Tier tier, String method, long rows, long linked, double limit) {
  public LinkRate {
    Counts.requireCount("rows attacked", rows);
    Counts.requireCount("rows linked", linked);
    Counts.requireShare("rows that may be linked", limit);
    if (linked > rows) {
      throw new IllegalArgumentException(
          "No more rows can be linked than attacked (" + rows + "). Provided value: " + linked);
    }
  }

  public double rate() {
    return rows == 0 ? 0 : (double) linked / rows;
  }

  public boolean withinLimit() {
    return rate() <= limit;
  }
}
