package org.courseveil.anonymize.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The hierarchy of calendar months, made by rule: month, quarter, half-year, year. */
public final class MonthHierarchy {
  private MonthHierarchy() {}

  /**
   * Returns the hierarchy of the months from the first to the last, such as {@code 2025-09}, and of
   * the missing value.
   */
  public static Hierarchy of(String name, YearMonth first, YearMonth last) {
    List<List<String>> rows = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      int year = month.getYear();
      int quarter = (month.getMonthValue() + 2) / 3;
      int half = (month.getMonthValue() + 5) / 6;
      rows.add(
          List.of(
              month.toString(),
              year + "-Q" + quarter,
              year + "-H" + half,
              Integer.toString(year),
              Hierarchy.TOP));
    }
    String missing = Hierarchy.MISSING;
    rows.add(List.of(missing, missing, missing, missing, Hierarchy.TOP));
    return Hierarchy.of(name, rows);
  }
}
