package org.courseveil.anonymize.hierarchy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How exactly a date is told; the names are those of rule files. */
public enum DatePart {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  HALF_YEAR,
  YEAR,
  DECADE;

  /**
   * Returns whether each of these lies in one of the other. Weeks lie in nothing that is wider: the
   * first one of a year may begin in the year before.
   */
  boolean nestsIn(DatePart other) {
    return compareTo(other) < 0 && this != WEEK;
  }

  /** Returns what a date is told as, such as {@code 2025-Q3}; weeks are those of ISO 8601. */
  String label(LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    return switch (this) {
      case DAY -> date.toString();
      case WEEK ->
          text(
              "%04d-W%02d",
              date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> text("%04d-%02d", year, month);
      case QUARTER -> text("%04d-Q%d", year, (month + 2) / 3);
      case HALF_YEAR -> text("%04d-H%d", year, (month + 5) / 6);
      case YEAR -> text("%04d", year);
      case DECADE -> text("%04ds", year / 10 * 10);
    };
  }

  private static String text(String form, Object... numbers) {
    return String.format(Locale.ROOT, form, numbers);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
