package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.Tier;

/** The part of the verifier that holds what each adversary could link against its limit. */
final class LinkCheck {
  private final ReleaseDescription release;
  private final Breaches breaches;

  LinkCheck(ReleaseDescription release, Breaches breaches) {
    this.release = release;
    this.breaches = breaches;
  }

  /**
   * Returns the rates and reports those above their limits.
   *
   * @param linkedWithChildren of each tier of child rows the units of each different learner, with
   *     these rows and those of the tiers before
   */
  List<LinkRate> links(UnitCheck units, Map<Tier, Long> linkedWithChildren) {
    double ofStrangers = 1.0 / release.privacy().k();
    PseudonymScope scope = release.privacy().pseudonymScope();
    Crowds outcomes = units.outcomes(scope.knownCourses()).crowds();
    Crowds cells = units.cells();
    List<LinkRate> links = new ArrayList<>();
    links.add(
        new LinkRate(
            Adversary.OUTSIDER,
            Tier.SUMMARY,
            outcomes.averageRisk(),
            outcomes.highestRisk(),
            ofStrangers));
    // Who is who in several courses shows where a pseudonym joins them, and nowhere else.
    links.add(
        new LinkRate(
            Adversary.RESEARCHER,
            Tier.SUMMARY,
            scope.joinsCourses() ? cells.averageRisk() : release.researcher().rate(),
            cells.highestRisk(),
            ofStrangers));
    links.add(member(Tier.SUMMARY, share(units.linkedByAllColumns(), units.units())));
    linkedWithChildren.forEach(
        (tier, linked) -> links.add(member(tier, share(linked, units.units()))));
    for (LinkRate link : links) {
      Rule rule =
          switch (link.adversary()) {
            case OUTSIDER -> Rule.OUTSIDER_LIMIT_HOLDS;
            case RESEARCHER -> Rule.RESEARCHER_LIMIT_HOLDS;
            case MEMBER -> Rule.MEMBER_LIMIT_HOLDS;
          };
      breaches.addUnless(link.holds(), rule, units.table());
    }
    return links;
  }

  private LinkRate member(Tier tier, double rate) {
    double limit = release.memberLimits().getOrDefault(tier, 0.0);
    return new LinkRate(Adversary.MEMBER, tier, rate, 1, limit);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
