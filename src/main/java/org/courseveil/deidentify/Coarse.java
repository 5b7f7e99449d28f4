package org.courseveil.deidentify;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.courseveil.policy.Floor;
import org.jspecify.annotations.Nullable;

/** Numbers and moments at the floors below which the archive holds nothing finer. */
final class Coarse {
  static final int BEFORE_START = -1;

  private static final int MANY_ATTEMPTS = 5;

  /** With two decimals it has no six digits in a row, which an account number could. */
  private static final double LARGEST_SCORE = 99_999;

  private static final int FIRST_BIRTH_YEAR = 1900;
  private static final int LAST_BIRTH_YEAR = 2025;
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final long WEEK = 7 * DAY;
  private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2099, 12);

  private Coarse() {}

  /** Returns a year's band of five ({@link Floor#FIVE_YEARS}), or null outside living memory. */
  static @Nullable String fiveYears(@Nullable Integer year) {
    if (year == null || year < FIRST_BIRTH_YEAR || year > LAST_BIRTH_YEAR) {
      return null;
    }
    int first = year - year % 5;
    return first + "-" + (first + 4);
  }

  /** Returns a moment's month ({@link Floor#MONTH}), or null outside this century. */
  static @Nullable String month(@Nullable Long moment) {
    if (moment == null) {
      return null;
    }
    YearMonth month = YearMonth.from(Instant.ofEpochMilli(moment).atOffset(ZoneOffset.UTC));
    return month.isBefore(FIRST_MONTH) || month.isAfter(LAST_MONTH) ? null : month.toString();
  }

  /** Returns a moment's week of its course, which starts at midnight of a day. */
  static @Nullable Integer week(@Nullable Long moment, long courseStart) {
    if (moment == null) {
      return null;
    }
    long week = Math.floorDiv(moment - courseStart, WEEK);
    return (int) Math.max(BEFORE_START, Math.min(ArchiveSchema.LAST_WEEK, week));
  }

  /** Returns a moment's day of its course, as far as it has weeks; null before its start. */
  static @Nullable Integer day(@Nullable Long moment, long courseStart) {
    if (moment == null || moment < courseStart) {
      return null;
    }
    return (int) Math.min(ArchiveSchema.LAST_DAY, (moment - courseStart) / DAY);
  }

  /** Returns the band of a number of attempts, or null where there was none. */
  static @Nullable String attempts(@Nullable Integer attempts) {
    if (attempts == null || attempts < 1) {
      return null;
    }
    return attempts == 1 ? "1" : attempts < MANY_ATTEMPTS ? "2-4" : "5+";
  }

  /** Returns a score with two decimals, or null where it is no score. */
  static @Nullable Double score(@Nullable Double value) {
    return value == null || !(value >= 0) || value > LARGEST_SCORE ? null : hundredths(value);
  }

  /**
   * Returns a share of the whole with two decimals, or null where it is none. What is cut off is
   * never made up for, so that a grade stays on its side of a limit; nothing but 0 becomes 0.
   */
  static @Nullable Double share(@Nullable Double value) {
    if (value == null || !(value >= 0) || value > 1) {
      return null;
    }
    // Binary fractions: 0.29 times 100 is a little less than 29.
    long hundredths = (long) Math.floor(value * 100 + 1e-9);
    return value > 0 ? Math.max(1, hundredths) / 100.0 : 0.0;
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
