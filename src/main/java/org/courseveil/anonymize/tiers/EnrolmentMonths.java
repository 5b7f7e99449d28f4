package org.courseveil.anonymize.tiers;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.scheme.Scheme;

/**
 * What labels and rows say of the month in which somebody enrolled: the last month that a label
 * stands for, and the last one that is possible for who was active by the end of some week.
 */
public final class EnrolmentMonths implements Serializable {
  /** No month is too late. */
  static final int NO_LAST = Integer.MAX_VALUE;

  private static final int NONE = Integer.MIN_VALUE;

  private static final long serialVersionUID = 1L;

  private final int quasiIdentifiers;
  private final int labelAt;
  private final HashMap<String, Integer> lastOfLabel;
  private final HashMap<String, LocalDate> courseStarts;

  private EnrolmentMonths(
      int quasiIdentifiers,
      int labelAt,
      Map<String, Integer> lastOfLabel,
      Map<String, LocalDate> courseStarts) {
    this.quasiIdentifiers = quasiIdentifiers;
    this.labelAt = labelAt;
    this.lastOfLabel = new HashMap<>(lastOfLabel);
    this.courseStarts = new HashMap<>(courseStarts);
  }

  /**
   * Returns the months of a scheme's labels.
   *
   * @param courseStarts the days that the weeks of each course count from
   */
  public static EnrolmentMonths of(
      Scheme scheme, Hierarchies hierarchies, Map<String, LocalDate> courseStarts) {
    List<String> quasiIdentifiers = scheme.quasiIdentifiers();
    Map<String, Integer> last = new HashMap<>();
    scheme
        .levels(QuasiIdentifiers.ENROLMENT_MONTH)
        .ifPresent(
            levels -> {
              Hierarchy months = hierarchies.of(QuasiIdentifiers.ENROLMENT_MONTH);
              for (int level = levels.lowest(); level <= levels.highest(); level++) {
                for (String month : months.domain()) {
                  last.merge(months.label(month, level), month(month), Math::max);
                }
              }
            });
    return new EnrolmentMonths(
        quasiIdentifiers.size(),
        quasiIdentifiers.indexOf(QuasiIdentifiers.ENROLMENT_MONTH),
        last,
        courseStarts);
  }

  /** Returns whether the month of enrolment is a quasi-identifier at all. */
  boolean areKnown() {
    return labelAt >= 0;
  }

  /** Returns whether it is known when a course began. */
  boolean hasStart(String course) {
    return courseStarts.containsKey(course);
  }

  /** Returns those of a unit's labels that make its class within the course. */
  List<String> ofClass(List<String> labels) {
    return List.copyOf(labels.subList(0, quasiIdentifiers));
  }

  /** Returns the last month that the labels of a unit leave possible. */
  int last(List<String> labels) {
    return Optional.ofNullable(lastOfLabel.get(labels.get(labelAt)))
        .orElseThrow(() -> new IllegalArgumentException("A label of no level of the scheme."));
  }

  /**
   * Returns the last month in which somebody who was active can have enrolled.
   *
   * @param course one whose start is known
   * @param week the last week in which that may have been; nothing if there is none
   */
  int lastOfActive(String course, OptionalInt week) {
    return lastOfActiveOn(
        course,
        week.isEmpty() ? OptionalInt.empty() : OptionalInt.of(7 * (week.getAsInt() + 1) - 1));
  }

  /**
   * Returns the last month in which somebody who was active can have enrolled.
   *
   * @param course one whose start is known
   * @param day the last day on which that may have been; nothing if there is none
   */
  int lastOfActiveOn(String course, OptionalInt day) {
    LocalDate start = courseStarts.get(course);
    if (start == null) {
      throw new IllegalArgumentException("Nobody knows when a course began: " + course);
    }
    return day.isEmpty() ? NO_LAST : number(YearMonth.from(start.plusDays(day.getAsInt())));
  }

  private static int month(String value) {
    try {
      return number(YearMonth.parse(value));
    } catch (DateTimeParseException e) {
      return NONE;
    }
  }

  private static int number(YearMonth month) {
    return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
  }
}
