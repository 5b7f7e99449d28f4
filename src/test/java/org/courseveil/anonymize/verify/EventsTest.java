package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verifier holds a table of events to. */
final class EventsTest {
  private static final int DAY = 2;
  private static final int TYPE = 3;
  private static final int MODULE = 4;
  private static final int OUTCOME = 5;

  private final SmallPackage small = new SmallPackage();

  @BeforeEach
  void addEvents() {
    small.addEvents();
  }

  @Test
  void verify_soundTable_isMeasuredByItself() {
    AnonymityEvidence evidence = ((Verified) small.verify()).evidence();
    assertThat(evidence.links())
        .filteredOn(link -> link.adversary() == Adversary.MEMBER)
        .extracting(LinkRate::tier)
        .containsExactly(Tier.SUMMARY, Tier.WEEKLY, Tier.EVENTS);
    assertThat(rate(evidence, Tier.EVENTS)).isGreaterThan(rate(evidence, Tier.WEEKLY));
    assertThat(evidence.unicity())
        .extracting(Unicity::tier)
        .containsExactly(Tier.SUMMARY, Tier.WEEKLY, Tier.EVENTS);
    assertThat(evidence.labels()).extracting(LabelCounts::tier).contains(Tier.EVENTS);
  }

  private static double rate(AnonymityEvidence evidence, Tier tier) {
    return evidence.links().stream()
        .filter(link -> link.adversary() == Adversary.MEMBER && link.tier() == tier)
        .findFirst()
        .orElseThrow()
        .rate();
  }

  @Test
  void verify_placeOfFewerThanKLearners_isRefused() {
    small.events.get(0)[DAY] = 5;
    assertThat(broken()).containsExactly(Rule.PLACES_HAVE_K_LEARNERS);
    small.events.get(0)[DAY] = 0;
    small.events.get(0)[TYPE] = "play_video";
    assertThat(broken()).containsExactly(Rule.PLACES_HAVE_K_LEARNERS);
    small.events.get(0)[TYPE] = "problem_check";
    small.events.get(0)[MODULE] = "none";
    assertThat(broken()).containsExactly(Rule.PLACES_HAVE_K_LEARNERS);
  }

  @Test
  void verify_outcomeOfOneLearner_isNoPlace() {
    small.events.get(0)[OUTCOME] = "incorrect";
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block-v1:DelftX+SOLAR+2025_T2+type@problem+block@00112233445566778899aabbccddeeff",
        "block-v1:DelftX+WATER101+2025_T1+type@problem+block@week_one",
        "ccx-block-v1:DelftX+WATER101+2025_T1+type@problem+block@00112233445566778899aabbccddeeff",
        "i4x://DelftX/WATER101/problem/00112233445566778899aabbccddeeff",
        "ana"
      })
  void verify_partOfAnotherCourseOrUnderAName_isRefused(String module) {
    small.events.forEach(row -> row[MODULE] = module);
    assertThat(broken()).containsExactly(Rule.MODULES_ARE_THE_COURSES);
  }

  @Test
  void verify_noPartAtAll_isSound() {
    small.events.forEach(row -> row[MODULE] = "none");
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 728})
  void verify_dayOutsideACourse_isRefused(int day) {
    small.events.forEach(row -> row[DAY] = day);
    assertThat(broken()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_lastDayOfACourse_isSound() {
    small.events.forEach(row -> row[DAY] = 727);
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @Test
  void verify_typeThatIsNotListed_isRefused() {
    small.events.forEach(row -> row[TYPE] = "edx.forum.thread.viewed");
    assertThat(broken()).containsExactly(Rule.LABELS_BELONG_TO_THE_RELEASE);
  }

  @Test
  void verify_rowsOfNoUnit_areRefused() {
    small.events.get(0)[0] = SmallPackage.pseudonym(99);
    assertThat(broken()).containsExactly(Rule.CHILDREN_BELONG_TO_UNITS);
  }

  @Test
  void verify_linksAboveTheTiersOwnLimit_areRefused() {
    small.eventsLimit = 0.1;
    assertThat(broken()).containsExactly(Rule.MEMBER_LIMIT_HOLDS);
  }

  private List<Rule> broken() {
    return ((Refused) small.verify()).breaches().stream().map(Breach::rule).toList();
  }
}
