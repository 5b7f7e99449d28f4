package org.courseveil.anonymize.tiers;

import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;

/**
 * What a researcher could link of a member's summary.
 *
 * @param learners the learners in the summary
 * @param rows the rows that the researcher is expected to link
 * @param smallestCell the fewest learners among whom one is picked
 */
public record ResearcherReach(long learners, double rows, long smallestCell) {
  public LinkRate rate(long units, double limit) {
    return new LinkRate(
        Adversary.RESEARCHER, Tier.SUMMARY, rows / units, 1.0 / smallestCell, limit);
  }
}
