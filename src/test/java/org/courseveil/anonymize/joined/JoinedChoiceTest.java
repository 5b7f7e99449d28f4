package org.courseveil.anonymize.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.tiers.ResearcherReach;
import org.courseveil.anonymize.tiers.SummaryChoice.Chosen;
import org.courseveil.anonymize.tiers.SummaryChoice.Refused;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinedChoiceTest {
  private static final List<String> GENDER = List.of("gender");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_limitThatNoStepReaches_holdsMoreUnitsUntilItHolds(long seed) {
    Made loose = new Made(seed, 2, 1);
    double limit = loose.rate() / 2;
    Made strict = new Made(seed, 2, limit);
    assertThat(loose.lastRate()).isGreaterThan(limit);
    assertThat(strict.rate()).isLessThanOrEqualTo(limit);
    assertThat(strict.chosen().steps()).isEqualTo(TestMembers.SUMMARY_LADDER);
    assertThat(strict.chosen().units()).isLessThan(loose.chosen().units()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void of_outsiderWhoKnowsOutcomes_linksOneOfKRows(long seed) {
    Made made = new Made(seed, 2, 1);
    assertThat(new ShapedUnits(made.codes, made.chosen().shape()).outsiderRate(made.sets(), 2))
        .isLessThanOrEqualTo(1.0 / Made.K);
    assertThat(made.chosen().units()).isEqualTo(CourseSet.units(made.sets()));
  }

  @Test
  void of_noClassOfKLearners_isRefused() {
    UnitCodes codes = UnitCodes.of(List.of(), Made.K);
    JoinedChoice none = JoinedChoice.of(codes, List.of(), GENDER, Made.terms(2, 1));
    assertThat(((Refused) none.choice()).reason()).isEqualTo(HeldReason.CLASSES_TOO_SMALL);
    assertThat(none.sets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void of_limitThatNothingReaches_isRefused(long seed) {
    JoinedChoice none = new Made(seed, 2, 1e-9).choice;
    assertThat(((Refused) none.choice()).reason()).isEqualTo(HeldReason.TOO_LINKABLE);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12})
  void researcher_anyLearners_picksOneOfThoseWhoShareTheDemographics(long seed) {
    Made made = new Made(seed, 2, 1);
    Map<String, Long> learnersOf = new HashMap<>();
    double linked = 0;
    long learners = 0;
    for (CourseSet set : made.sets()) {
      Set<String> genders = new HashSet<>();
      set.kept().forEach(unit -> genders.add(made.codes.tuple(unit).get(1)));
      genders.forEach(gender -> learnersOf.merge(gender, set.learners(), Long::sum));
      learners += set.size() == 0 ? 0 : set.learners();
    }
    for (CourseSet set : made.sets()) {
      for (long unit : set.kept()) {
        String gender = made.codes.tuple(unit).get(1);
        linked += (double) set.learners() / learnersOf.getOrDefault(gender, 0L);
      }
    }
    ResearcherReach reach = made.choice.researcher(made.codes, made.chosen().shape());
    assertThat(reach.learners()).isEqualTo(learners);
    assertThat(reach.rows()).isCloseTo(linked, within(1e-9));
    assertThat(learnersOf.values()).contains(reach.smallestCell());
  }

  /** A choice for generated learners. */
  private static final class Made {
    static final int K = 3;

    final UnitCodes codes;
    final JoinedChoice choice;

    Made(long seed, int known, double limit) {
      List<List<GeneratedSets.Part>> learners = GeneratedSets.learners(seed);
      codes = GeneratedSets.codes(learners);
      choice =
          JoinedChoice.of(codes, GeneratedSets.sets(codes, learners), GENDER, terms(known, limit));
    }

    static ReleaseTerms terms(int known, double limit) {
      return TestMembers.terms(
          new PrivacyRequirement(K, 2, 0.1).with(new PseudonymScope.Member(known)),
          Math.min(1, limit),
          1);
    }

    Chosen chosen() {
      return (Chosen) choice.choice();
    }

    List<CourseSet> sets() {
      return choice.sets();
    }

    double rate() {
      return new ShapedUnits(codes, chosen().shape()).memberRate(sets());
    }

    /** Returns the rate of the same units after the last step. */
    double lastRate() {
      return new ShapedUnits(codes, new SummaryShape(GENDER, TestMembers.SUMMARY_LADDER))
          .memberRate(sets());
    }
  }
}
