package org.courseveil.anonymize.release;

import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;

/**
 * How many rows an adversary is expected to link to the right person, at best.
 *
 * @param rate the expected share of all rows
 * @param highest the chance to be right about the row that is easiest to link
 * @param limit what the rate may be at most
 */
public record LinkRate(Adversary adversary, Tier tier, double rate, double highest, double limit) {
  /** Returns whether the rate is within its limit. */
  public boolean holds() {
    return rate <= limit;
  }
}
