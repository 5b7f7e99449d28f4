package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A package in which pseudonyms join the courses of a learner, and what it can break. */
final class JoinedCoursesTest {
  private static final String SOLAR = "course-v1:DelftX+SOLAR+2025_T1";
  private static final String TIDE = "course-v1:DelftX+TIDE+2025_T1";
  private static final String HEAT = "course-v1:DelftX+HEAT+2025_T1";
  private static final String WIND = "course-v1:DelftX+WIND+2025_T1";

  private final SmallPackage small = new SmallPackage();

  @BeforeEach
  void join() {
    small.scope = new PseudonymScope.Member(2);
    small.memberLimit = 0.4;
    for (int learner = 0; learner < 24; learner++) {
      small.join(learner, learner < 12 ? SOLAR : WIND);
    }
  }

  @Test
  void verify_pairsOfKLearners_areVerifiedAndMeasuredLearnerByLearner() {
    Verification verification = small.verify();
    assertThat(verification).isInstanceOf(Verified.class);
    AnonymityEvidence evidence = ((Verified) verification).evidence();
    assertThat(evidence.units()).isEqualTo(48);
    assertThat(evidence.classes().classesOf()).isEqualTo(Map.of(6L, 4L, 12L, 2L));
    assertThat(evidence.crowds().rowsIn()).isEqualTo(Map.of(6L, 48L));
    assertThat(evidence.crowds().highestRisk()).isEqualTo(1 / 6.0);
    // Of six learners who share both courses, three passed; all of their columns follow from that.
    assertThat(rate(evidence, Adversary.OUTSIDER)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(rate(evidence, Adversary.RESEARCHER)).isCloseTo(1 / 12.0, within(1e-12));
    assertThat(rate(evidence, Adversary.MEMBER)).isCloseTo(8 * 2 / 48.0, within(1e-12));
  }

  private static double rate(AnonymityEvidence evidence, Adversary adversary) {
    return evidence.links().stream()
        .filter(link -> link.adversary() == adversary && link.tier() == Tier.SUMMARY)
        .findFirst()
        .orElseThrow()
        .rate();
  }

  @Test
  void verify_pairOfKMinusOneLearners_isRefused() {
    small.join(0, WIND);
    small.join(4, WIND);
    assertThat(brokenRules()).contains(Rule.COURSE_SETS_HAVE_K_LEARNERS);
    small.scope = new PseudonymScope.Member(1);
    assertThat(brokenRules()).doesNotContain(Rule.COURSE_SETS_HAVE_K_LEARNERS);
  }

  @Test
  void verify_tripleOfKMinusOneLearners_isRefusedIfThreeMayBeKnown() {
    // Four learners share the two further courses, three of each other pair, and two all of one
    // set.
    for (int learner : new int[] {0, 2, 4, 12, 14, 16}) {
      small.join(learner, TIDE);
    }
    for (int learner : new int[] {0, 2, 6, 12, 14, 16}) {
      small.join(learner, HEAT);
    }
    assertThat(brokenRules()).doesNotContain(Rule.COURSE_SETS_HAVE_K_LEARNERS);
    small.scope = new PseudonymScope.Member(3);
    assertThat(brokenRules()).contains(Rule.COURSE_SETS_HAVE_K_LEARNERS);
  }

  @Test
  void verify_sameCourseTwiceOfALearner_isRefused() {
    small.join(3, SOLAR);
    assertThat(brokenRules()).contains(Rule.UNITS_STAND_ONCE);
  }

  @Test
  void verify_oneLearnerInSeveralCoursesUnderScopeCourse_isRefused() {
    small.scope = PseudonymScope.course();
    assertThat(brokenRules()).contains(Rule.UNITS_STAND_ONCE);
  }

  @Test
  void verify_childOfACourseThatTheLearnerHasNot_isRefused() {
    small.weekly.add(new Object[] {SmallPackage.pseudonym(0), WIND, 0, "video", "1-9"});
    assertThat(brokenRules()).contains(Rule.CHILDREN_BELONG_TO_UNITS);
  }

  @Test
  void verify_weeksInSeveralCourses_areKnownTogether() {
    double before = weekly(small.verify());
    // Three of each outcome and class were there in a week of one more course: they are others now.
    for (int learner : new int[] {0, 4, 8}) {
      small.weekly.add(new Object[] {SmallPackage.pseudonym(learner), SOLAR, 0, "video", "1-9"});
    }
    small.weekly.add(new Object[] {SmallPackage.pseudonym(1), SOLAR, 0, "video", "1-9"});
    assertThat(weekly(small.verify())).isCloseTo(before + 2 / 48.0, within(1e-12));
  }

  private static double weekly(Verification verification) {
    assertThat(verification).isInstanceOf(Verified.class);
    return ((Verified) verification)
        .evidence().links().stream()
            .filter(link -> link.tier() == Tier.WEEKLY)
            .findFirst()
            .orElseThrow()
            .rate();
  }

  @Test
  void verify_learnersOfManyUnitsButTooFewPersons_isRefused() {
    small.weekly.clear();
    List<String> few = IntStream.range(0, 11).mapToObj(SmallPackage::pseudonym).toList();
    small.summary.removeIf(row -> !few.contains(row[0]));
    assertThat(small.summary).hasSizeGreaterThan(12);
    assertThat(brokenRules()).contains(Rule.LEARNERS_ARE_ENOUGH);
  }

  private List<Rule> brokenRules() {
    return small.verify() instanceof Refused refused
        ? refused.breaches().stream().map(Breach::rule).toList()
        : List.of();
  }
}
