package org.courseveil.anonymize.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.PolicyProfile;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.ReleaseKind;
import org.courseveil.policy.Tier;

/**
 * Under what terms a policy lets tiers leave: class sizes, limits, and the steps to keep them; and
 * in which form texts may.
 */
public record ReleaseTerms(
    PrivacyRequirement privacy,
    Set<Tier> tiers,
    Map<Tier, Double> memberLimits,
    Map<Tier, List<CoarseningStep>> ladders,
    FreeTexts freeTexts,
    TextGate textGate) {
  public ReleaseTerms {
    tiers = Set.copyOf(tiers);
    memberLimits = Map.copyOf(memberLimits);
    ladders = Map.copyOf(ladders);
    if (!tiers.contains(Tier.SUMMARY)) {
      throw new IllegalArgumentException(
          "A package has a summary: its other tables are children of it.");
    }
    for (Tier tier : tiers) {
      Double limit = memberLimits.get(tier);
      if (limit == null || !(limit > 0 && limit <= 1)) {
        throw new IllegalArgumentException(
            "The policy sets no limit between 0 and 1 for what a member may link of the tier "
                + tier
                + ".");
      }
      if (!ladders.containsKey(tier)) {
        throw new IllegalArgumentException("The policy sets no steps for the tier " + tier + ".");
      }
    }
  }

  /** Returns the terms of a policy for the tiers that a configuration asks for. */
  public static ReleaseTerms of(PolicyProfile profile, List<Tier> tiers) {
    if (!profile.permits(ReleaseKind.ROWS)) {
      throw new IllegalArgumentException(
          "The policy " + profile.id() + " lets no rows leave, and tiers are rows.");
    }
    return new ReleaseTerms(
        profile.privacy(),
        Set.copyOf(tiers),
        profile.memberLimits(),
        profile.ladders(),
        profile.freeTexts(),
        TextGate.open());
  }

  /** Returns these terms with a last look at texts. */
  public ReleaseTerms with(TextGate gate) {
    return new ReleaseTerms(privacy, tiers, memberLimits, ladders, freeTexts, gate);
  }

  public double memberLimit(Tier tier) {
    return memberLimits.getOrDefault(tier, 0.0);
  }

  public List<CoarseningStep> ladder(Tier tier) {
    return ladders.getOrDefault(tier, List.of());
  }

  /** Returns what an outsider and a researcher may link: one row of k. */
  public double strangerLimit() {
    return 1.0 / privacy.k();
  }
}
