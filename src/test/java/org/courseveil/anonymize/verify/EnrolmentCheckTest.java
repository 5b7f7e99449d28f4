package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.policy.CoarseningStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of weeks against the month of enrolment: the course begins in January, labels say 2025. */
final class EnrolmentCheckTest {
  private final SmallPackage small = new SmallPackage();

  @BeforeEach
  void tellMonths() {
    small.addMonths();
  }

  @Test
  void verify_manyWereNeverActive_isVerified() {
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @Test
  void verify_fewWereNeverActive_isRefused() {
    beginIn(0, 2, 6, 10);
    assertThat(broken()).isEmpty();
    beginIn(0, 14);
    assertThat(broken()).containsExactly(Rule.MONTHS_HAVE_K_LEARNERS);
  }

  @Test
  void verify_allBeganInOneMonth_isVerified() {
    beginIn(0, inactive());
    assertThat(small.verify()).isInstanceOf(Verified.class);
  }

  @Test
  void verify_fewBeganLater_isRefusedUntilKDid() {
    int[] inactive = inactive();
    beginIn(0, IntStream.of(inactive).skip(4).toArray());
    beginIn(9, inactive[0], inactive[1], inactive[2], inactive[3]);
    assertThat(broken()).containsExactly(Rule.MONTHS_HAVE_K_LEARNERS);
    small.weekly.removeIf(row -> row[2].equals(0));
    assertThat(broken()).isEmpty();
  }

  @Test
  void verify_blocks_ruleOutWhatComesAfterTheirEnd() {
    small.weekly.removeIf(row -> row[2].equals(1));
    int[] inactive = inactive();
    beginIn(0, IntStream.of(inactive).skip(4).toArray());
    // The block ends on 16 February, as do weeks 0 to 3.
    beginIn(3, inactive[0], inactive[1], inactive[2], inactive[3]);
    assertThat(broken()).containsExactly(Rule.MONTHS_HAVE_K_LEARNERS);
    small.weekly.forEach(row -> row[2] = 0);
    assertThat(broken()).isEmpty();
    beginIn(4, inactive[5]);
    small.weekly.removeIf(
        row -> row[0].equals(SmallPackage.pseudonym(inactive[5])) && row[2].equals(0));
    small.weeklySteps = List.of(CoarseningStep.FOUR_WEEK_BLOCKS);
    assertThat(broken()).contains(Rule.MONTHS_HAVE_K_LEARNERS);
    small.weeklySteps = List.of(CoarseningStep.FOUR_WEEK_BLOCKS, CoarseningStep.HALVES);
    assertThat(broken()).doesNotContain(Rule.MONTHS_HAVE_K_LEARNERS);
  }

  @Test
  void verify_weeksAndDaysOfFew_areKnownTogether() {
    beginIn(0, 2, 6);
    assertThat(broken()).isEmpty();
    small.addEvents(0, 10, 14, 0, 4, 8);
    assertThat(broken()).containsExactly(Rule.MONTHS_HAVE_K_LEARNERS);
    small.weekly.removeIf(row -> row[0].equals(SmallPackage.pseudonym(2)));
    assertThat(broken()).isEmpty();
  }

  @Test
  void verify_courseWithoutAStart_isRefused() {
    small.starts.clear();
    assertThat(broken()).containsExactly(Rule.MONTHS_HAVE_K_LEARNERS);
  }

  private static int[] inactive() {
    return IntStream.range(0, 24).filter(unit -> unit % 4 >= 2).toArray();
  }

  private void beginIn(int week, int... units) {
    for (int unit : units) {
      small.weekly.add(
          new Object[] {SmallPackage.pseudonym(unit), SmallPackage.COURSE, week, "video", "1-9"});
    }
  }

  private List<Rule> broken() {
    return small.verify() instanceof Refused refused
        ? refused.breaches().stream()
            .map(Breach::rule)
            .filter(rule -> rule != Rule.MEMBER_LIMIT_HOLDS && rule != Rule.UNICITY_LIMIT_HOLDS)
            .toList()
        : List.of();
  }
}
