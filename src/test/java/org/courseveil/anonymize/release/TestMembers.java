package org.courseveil.anonymize.release;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.FreeText;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.Member;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.RecipientState;
import org.courseveil.policy.TextSource;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;

/** Members and terms as a policy would give them. */
public final class TestMembers {
  public static final Member DELFTX = member("delftx", "DelftX");
  public static final Member EDINX = member("edinx", "EdinX");
  public static final Member NOBODYX = member("nobodyx", "NobodyX");
  public static final List<Member> ALL = List.of(DELFTX, EDINX, NOBODYX);

  public static final List<CoarseningStep> SUMMARY_LADDER =
      List.of(
          CoarseningStep.DROP_PROBLEMS,
          CoarseningStep.DROP_VIDEOS,
          CoarseningStep.COARSEN_ACTIVE_WEEKS,
          CoarseningStep.COARSEN_EVENTS,
          CoarseningStep.DROP_ACTIVE_WEEKS,
          CoarseningStep.COARSEN_GRADE_BAND,
          CoarseningStep.DROP_EVENTS,
          CoarseningStep.DROP_GRADE_BAND);
  public static final List<CoarseningStep> WEEKLY_LADDER =
      List.of(
          CoarseningStep.PRESENCE_ONLY,
          CoarseningStep.MERGE_KINDS,
          CoarseningStep.FOUR_WEEK_BLOCKS,
          CoarseningStep.HALVES,
          CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF);

  public static final List<CoarseningStep> EVENTS_LADDER =
      List.of(
          CoarseningStep.DROP_ATTEMPTS,
          CoarseningStep.DROP_OUTCOMES,
          CoarseningStep.PRESENCE_OF_EVENTS_ONLY,
          CoarseningStep.DROP_MODULES,
          CoarseningStep.KINDS_OF_EVENTS,
          CoarseningStep.WEEKS_OF_EVENTS,
          CoarseningStep.DROP_DAYS);

  private TestMembers() {}

  public static ReleaseTerms terms(PrivacyRequirement privacy, double summary, double weekly) {
    return terms(privacy, summary, weekly, FreeTexts.dropped());
  }

  public static ReleaseTerms terms(
      PrivacyRequirement privacy, double summary, double weekly, FreeTexts texts) {
    return new ReleaseTerms(
        privacy,
        Set.of(Tier.SUMMARY, Tier.WEEKLY),
        Map.of(Tier.SUMMARY, summary, Tier.WEEKLY, weekly),
        Map.of(Tier.SUMMARY, SUMMARY_LADDER, Tier.WEEKLY, WEEKLY_LADDER),
        texts,
        TextGate.open());
  }

  /** Returns terms under which events may leave as well. */
  public static ReleaseTerms termsWithEvents(
      PrivacyRequirement privacy, double weekly, double events) {
    return termsWithEvents(privacy, weekly, events, EVENTS_LADDER);
  }

  /** Returns terms under which events may leave as well, by a ladder of their own. */
  public static ReleaseTerms termsWithEvents(
      PrivacyRequirement privacy, double weekly, double events, List<CoarseningStep> ladder) {
    return new ReleaseTerms(
        privacy,
        Set.of(Tier.SUMMARY, Tier.WEEKLY, Tier.EVENTS),
        Map.of(Tier.SUMMARY, 0.1, Tier.WEEKLY, weekly, Tier.EVENTS, events),
        Map.of(Tier.SUMMARY, SUMMARY_LADDER, Tier.WEEKLY, WEEKLY_LADDER, Tier.EVENTS, ladder),
        FreeTexts.dropped(),
        TextGate.open());
  }

  /** Returns terms under which the texts of every source are treated alike. */
  public static ReleaseTerms terms(
      PrivacyRequirement privacy, double summary, double weekly, FreeText texts) {
    Map<TextSource, FreeText> all = new EnumMap<>(TextSource.class);
    for (TextSource source : TextSource.values()) {
      all.put(source, texts);
    }
    return terms(privacy, summary, weekly, new FreeTexts(all));
  }

  public static Member member(String id, String organization) {
    return new Member(
        id,
        organization,
        RecipientRole.MEMBER,
        RecipientState.ACTIVE,
        List.of(organization),
        "NL",
        TransferMechanism.ADEQUACY_DECISION,
        List.of());
  }
}
