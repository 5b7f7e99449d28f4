package org.courseveil.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table of counts of learners, and what it counts them by within a course. */
public enum AggregateTable {
  /** All learners of a course, the margin of every other table. */
  COURSES,
  /** Who did something of a kind in a week of the course. */
  ACTIVITY("week", "kind"),
  GRADES("grade_band"),
  /** Where learners are, as the hierarchy of countries groups them. */
  REGIONS("region");

  /** The column of each table that has the course. */
  public static final String COURSE = "course";

  /** The column of each table that has the count. */
  public static final String LEARNERS = "learners";

  private final List<String> labels;

  AggregateTable(String... labels) {
    this.labels = List.of(labels);
  }

  /** Returns the columns between course and count. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the table of a name. */
  public static AggregateTable named(String name) {
    return Arrays.stream(values())
        .filter(table -> table.tableName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No table of counts has the name " + name + "."));
  }

  /** Returns the name that the table has in ledger and packages. */
  public String tableName() {
    return "aggregate_" + name().toLowerCase(Locale.ROOT);
  }
}
