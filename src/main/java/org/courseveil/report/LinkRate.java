package org.courseveil.report;

import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;

/**
 * How well an adversary can link rows to the right persons, at best.
 *
 * @param rate the share of all rows that it is expected to link
 * @param highest its chance to be right about the row that is easiest to link
 * @param limit the highest rate that the policy accepts
 */
public record LinkRate(Adversary adversary, Tier tier, double rate, double highest, double limit) {
  public LinkRate {
    Counts.requireShare("rows linked", rate);
    Counts.requireShare("the chance for the easiest row", highest);
    Counts.requireShare("rows that may be linked", limit);
  }

  public boolean withinLimit() {
    return rate <= limit;
  }
}
