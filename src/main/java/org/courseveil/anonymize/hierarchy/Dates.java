package org.courseveil.anonymize.hierarchy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.courseveil.anonymize.engine.Hierarchy;

/**
 * Days, months or years that are told less exactly from level to level, such as {@code 2025-09},
 * {@code 2025-Q3}, {@code 2025}.
 *
 * @param from the first one, such as {@code 2025-09-01}, {@code 2025-09} or {@code 2025}; what it
 *     looks like is what all values look like
 * @param to the last one
 * @param levels how exactly the levels above tell them, each nested in the next
 * @param missing whether the missing value belongs to the domain
 */
public record Dates(String from, String to, List<DatePart> levels, boolean missing)
    implements HierarchyRule {
  private static final int YEAR_LETTERS = "2025".length();
  private static final int MONTH_LETTERS = "2025-09".length();
  private static final String FIRST_DAY = "-01-01";

  public Dates {
    levels = List.copyOf(levels);
    LocalDate first = day(from);
    LocalDate last = day(to);
    if (from.length() != to.length() || first.isAfter(last)) {
      throw new IllegalArgumentException(
          "The first date is not after the last, and both are days, months or years. Provided: "
              + from
              + ", "
              + to);
    }
    RuleRows.requireSize(last.toEpochDay() - first.toEpochDay() + 1);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("A hierarchy of dates has a level above them at least.");
    }
    DatePart below = unit(from);
    for (DatePart level : levels) {
      if (!below.nestsIn(level)) {
        throw new IllegalArgumentException(
            "Each level lies in the next one, and a "
                + below
                + " does not lie in one "
                + level
                + ". Provided levels above the "
                + unit(from)
                + ": "
                + levels);
      }
      below = level;
    }
  }

  private static LocalDate day(String date) {
    try {
      int given = Math.min(date.length() - YEAR_LETTERS, FIRST_DAY.length());
      return LocalDate.parse(date + FIRST_DAY.substring(Math.max(0, given)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "A date is a day, a month or a year, such as 2025-09-01, 2025-09 or 2025. Provided: "
              + date,
          e);
    }
  }

  private static DatePart unit(String date) {
    if (date.length() == YEAR_LETTERS) {
      return DatePart.YEAR;
    }
    return date.length() == MONTH_LETTERS ? DatePart.MONTH : DatePart.DAY;
  }

  @Override
  public Hierarchy hierarchy(String column) {
    DatePart unit = unit(from);
    RuleRows rows = new RuleRows();
    String before = "";
    LocalDate end = day(to).plusDays(1);
    for (LocalDate day = day(from); day.isBefore(end); day = day.plusDays(1)) {
      LocalDate at = day;
      String value = unit.label(day);
      if (!value.equals(before)) {
        rows.add(value, levels.stream().map(level -> level.label(at)).toList());
      }
      before = value;
    }
    return rows.hierarchy(column, missing);
  }
}
