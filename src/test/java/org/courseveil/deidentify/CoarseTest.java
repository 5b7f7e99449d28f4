package org.courseveil.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CoarseTest {
  private static final long START = Instant.parse("2025-03-03T00:00:00Z").toEpochMilli();
  private static final long DAY = 86_400_000L;

  @Test
  void week_momentsAroundTheStart_countsFromIt() {
    assertThat(Coarse.week(START, START)).isZero();
    assertThat(Coarse.week(START + 7 * DAY - 1, START)).isZero();
    assertThat(Coarse.week(START + 7 * DAY, START)).isEqualTo(1);
    assertThat(Coarse.week(START - 1, START)).isEqualTo(-1);
    assertThat(Coarse.week(START - 400 * DAY, START)).isEqualTo(-1);
    assertThat(Coarse.week(START + 5000 * DAY, START)).isEqualTo(103);
    assertThat(Coarse.week(null, START)).isNull();
  }

  @Test
  void day_moment_isThatOfItsCourseFromItsStartOn() {
    assertThat(Coarse.day(START, START)).isZero();
    assertThat(Coarse.day(START + DAY - 1, START)).isZero();
    assertThat(Coarse.day(START + DAY, START)).isEqualTo(1);
    assertThat(Coarse.day(START + 5000 * DAY, START)).isEqualTo(727);
    assertThat(Coarse.day(START - 1, START)).isNull();
    assertThat(Coarse.day(START - 400 * DAY, START)).isNull();
    assertThat(Coarse.day(null, START)).isNull();
  }

  @Test
  void fiveYears_anyYear_liesInAnAlignedBandThatHoldsIt() {
    for (int year = 1900; year <= 2025; year++) {
      String band = Coarse.fiveYears(year);
      assertThat(band).matches("[0-9]{4}-[0-9]{4}");
      int first = Integer.parseInt(String.valueOf(band).substring(0, 4));
      assertThat(first % 5).isZero();
      assertThat(year).isBetween(first, first + 4);
    }
    assertThat(Coarse.fiveYears(1994)).isEqualTo("1990-1994");
    assertThat(Coarse.fiveYears(1899)).isNull();
    assertThat(Coarse.fiveYears(2026)).isNull();
    assertThat(Coarse.fiveYears(null)).isNull();
  }

  @Test
  void month_moment_hasNoDay() {
    assertThat(Coarse.month(Instant.parse("2025-09-30T23:59:59.999Z").toEpochMilli()))
        .isEqualTo("2025-09");
    assertThat(Coarse.month(0L)).isNull();
    assertThat(Coarse.month(Long.MAX_VALUE / 2)).isNull();
    assertThat(Coarse.month(null)).isNull();
  }

  @Test
  void score_anyNumber_hasFewDigitsOrIsMissing() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      assertThat(String.valueOf(Coarse.score(random.nextDouble() * 200_000)))
          .doesNotContainPattern("[0-9]{6}");
      assertThat(String.valueOf(Coarse.share(random.nextDouble() * 2)))
          .matches("null|[01]\\.[0-9]{1,2}");
    }
    assertThat(Coarse.score(Double.NaN)).isNull();
    assertThat(Coarse.score(-1.0)).isNull();
    assertThat(Coarse.share(0.4996)).isEqualTo(0.49);
    assertThat(Coarse.share(0.29)).isEqualTo(0.29);
    assertThat(Coarse.share(0.001)).isEqualTo(0.01);
    assertThat(Coarse.share(0.0)).isZero();
    assertThat(Coarse.share(1.0)).isEqualTo(1.0);
    assertThat(Coarse.share(1.01)).isNull();
    assertThat(Coarse.share(null)).isNull();
  }
}
