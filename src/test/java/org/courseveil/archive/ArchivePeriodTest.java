package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

final class ArchivePeriodTest {
  @Test
  void of_momentsOfAYear_areItsQuarters() {
    assertThat(ArchivePeriod.of(Instant.parse("2026-03-31T23:59:59Z"))).hasToString("2026q1");
    assertThat(ArchivePeriod.of(Instant.parse("2026-04-01T00:00:00Z"))).hasToString("2026q2");
    assertThat(ArchivePeriod.of(Instant.parse("2026-12-31T00:00:00Z"))).hasToString("2026q4");
    assertThat(ArchivePeriod.parse("2026q4").end()).isEqualTo("2027-01-01T00:00:00Z");
  }

  @Test
  void isPast_timeAfterItsEnd_beginsWithTheDay() {
    ArchivePeriod period = ArchivePeriod.parse("2026q4");
    assertThat(period.isPast(Period.ofYears(2), Instant.parse("2028-12-31T23:59:59Z"))).isFalse();
    assertThat(period.isPast(Period.ofYears(2), Instant.parse("2029-01-01T00:00:00Z"))).isTrue();
  }

  @Test
  void parse_anotherForm_isRefused() {
    assertThatThrownBy(() -> ArchivePeriod.parse("2026q5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026q5");
  }
}
