package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.ingest.Subject;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.JobConfig;
import org.courseveil.report.Outcome;
import org.courseveil.report.RequestTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E23-4: thirty days from the request; five before that a request is soon late. */
final class DeadlinesTest {
  private static final Instant NOW = Instant.parse("2026-11-15T00:00:00Z");
  private static final Duration DEADLINE = Duration.ofDays(30);

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "P0D, onTime",
    "P24DT23H59M59S, onTime",
    "P25D, soonLate",
    "P30D, soonLate",
    "P30DT1S, late"
  })
  void of_openRequest_standsByItsAge(Duration age, String standing) {
    Deadlines deadlines = of(Set.of(), Set.of(), age);

    assertStanding(deadlines, standing);
    assertThat(deadlines.needAttention()).isEqualTo(!standing.equals("onTime"));
    assertThat(deadlines.next()).hasSize(standing.equals("late") ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"P29D, onTime", "P30D, onTime", "P30DT1S, late", "P40D, late"})
  void of_requestThatThisRunSettles_isLateOnlyPastItsDay(Duration age, String standing) {
    Deadlines deadlines = of(Set.of(), Set.of(0), age);

    assertStanding(deadlines, standing);
    assertThat(deadlines.next()).isEmpty();
  }

  @Test
  void of_requestThatAnEarlierRunSettled_isNotReportedAgain() {
    assertStanding(of(Set.of("1000"), Set.of(), Duration.ofDays(400)), "onTime");
    assertStanding(of(Set.of("1000"), Set.of(0), Duration.ofDays(400)), "onTime");
  }

  @Test
  void lateDays_severalRequests_areCountedByDueDay() {
    Deadlines deadlines =
        of(Set.of(), Set.of(), Duration.ofDays(40), Duration.ofDays(40), Duration.ofDays(35));

    assertThat(deadlines.lateDays())
        .extracting(Outcome.Due::day, Outcome.Due::requests)
        .containsExactly(
            tuple(LocalDate.parse("2026-11-05"), 2L), tuple(LocalDate.parse("2026-11-10"), 1L));
    assertThat(deadlines.warnings()).containsExactly("3 requests are past their 30 days.");
  }

  @Test
  void needAttention_calendarThatCannotKeepTheDeadline_isSoWithoutAnyLateRequest()
      throws IOException {
    SamplePlatform platform =
        SampleStage.made(directory).set("cadence-days: 1\n", "cadence-days: 10\n");

    Deadlines deadlines = of(platform, Set.of(), Set.of(), Duration.ZERO);

    assertThat(deadlines.tally().late() + deadlines.tally().soonLate()).isZero();
    assertThat(deadlines.needAttention()).isTrue();
    assertThat(deadlines.warnings()).singleElement().asString().contains("31 days", "Shorten");
  }

  private static Deadlines of(Set<String> before, Set<Integer> now, Duration... ages) {
    return of(SampleStage.made(), before, now, ages);
  }

  private static Deadlines of(
      SamplePlatform platform, Set<String> before, Set<Integer> now, Duration... ages) {
    JobConfig config = ConfigReader.read(platform.config());
    assertThat(config.policy().deadlineDays()).contains(Math.toIntExact(DEADLINE.toDays()));
    List<Subject> subjects = new ArrayList<>();
    for (Duration age : ages) {
      int index = subjects.size();
      subjects.add(new Subject(index, "" + (1000 + index), NOW.minus(age), Optional.empty()));
    }
    return Deadlines.of(
            config, NOW, subjects, before::contains, subject -> now.contains(subject.index()))
        .orElseThrow();
  }

  private static void assertStanding(Deadlines deadlines, String standing) {
    RequestTally tally = deadlines.tally();
    assertThat(List.of(tally.onTime(), tally.soonLate(), tally.late()))
        .isEqualTo(
            switch (standing) {
              case "onTime" -> List.of(1L, 0L, 0L);
              case "soonLate" -> List.of(0L, 1L, 0L);
              default -> List.of(0L, 0L, 1L);
            });
  }
}
