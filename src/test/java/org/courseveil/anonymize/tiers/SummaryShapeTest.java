package org.courseveil.anonymize.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.release.TextGate;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.FreeTexts;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.Test;

final class SummaryShapeTest {
  private static final List<String> GENDER = List.of("gender");

  @Test
  void columns_eachStepOfTheLadder_tellLess() {
    int before = Integer.MAX_VALUE;
    for (int taken = 0; taken <= TestMembers.SUMMARY_LADDER.size(); taken++) {
      SummaryShape shape = new SummaryShape(GENDER, TestMembers.SUMMARY_LADDER.subList(0, taken));
      int labels =
          shape.otherColumns().stream().mapToInt(column -> shape.labels(column).size()).sum();
      assertThat(labels).isLessThan(before);
      before = labels;
    }
    SummaryShape last = new SummaryShape(GENDER, TestMembers.SUMMARY_LADDER);
    assertThat(last.classColumns()).containsExactly("course", "gender");
    assertThat(last.otherColumns()).containsExactly("completed");
  }

  @Test
  void steps_ofAnotherTier_areRefused() {
    assertThatThrownBy(() -> new SummaryShape(GENDER, List.of(CoarseningStep.MERGE_KINDS)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WeeklyShape(List.of(CoarseningStep.DROP_EVENTS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void terms_limitOrLadderMissing_areRefused() {
    PrivacyRequirement privacy = new PrivacyRequirement(12, 2, 0.1);
    Map<Tier, Double> limits = Map.of(Tier.SUMMARY, 0.1);
    Map<Tier, List<CoarseningStep>> ladders = Map.of(Tier.SUMMARY, TestMembers.SUMMARY_LADDER);
    assertThat(
            new ReleaseTerms(
                    privacy,
                    Set.of(Tier.SUMMARY),
                    limits,
                    ladders,
                    FreeTexts.dropped(),
                    TextGate.open())
                .strangerLimit())
        .isEqualTo(1.0 / 12);
    assertThatThrownBy(
            () ->
                new ReleaseTerms(
                    privacy,
                    Set.of(Tier.SUMMARY, Tier.WEEKLY),
                    limits,
                    ladders,
                    FreeTexts.dropped(),
                    TextGate.open()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ReleaseTerms(
                    privacy,
                    Set.of(Tier.SUMMARY),
                    limits,
                    Map.of(),
                    FreeTexts.dropped(),
                    TextGate.open()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ReleaseTerms(
                    privacy,
                    Set.of(Tier.WEEKLY),
                    limits,
                    ladders,
                    FreeTexts.dropped(),
                    TextGate.open()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
