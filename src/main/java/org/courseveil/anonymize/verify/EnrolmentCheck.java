package org.courseveil.anonymize.verify;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The part of the verifier that looks for units by the month of their enrolment: who was active in
 * a week or on a day had enrolled by its end, and the days of a course are public. A month that the
 * rows of all tables leave to anybody of a class must be left to k.
 */
final class EnrolmentCheck {
  private static final String WEEK = "week";
  private static final String DAY = "day";
  private static final int WEEKS_IN_A_BLOCK = 4;
  private static final int FIRST_HALF = 8;

  /** The archive counts all later weeks as this one. */
  private static final int WITHOUT_END = 103;

  private static final YearMonth ANY = YearMonth.of(9999, 12);

  private final ReleaseDescription release;
  private final UnitCheck units;
  private final Set<CoarseningStep> steps;
  private final IdentityHashMap<UnitCheck.Unit, YearMonth> enrolledBy = new IdentityHashMap<>();
  private long withoutStart;

  EnrolmentCheck(ReleaseDescription release, UnitCheck units) {
    this.release = release;
    this.units = units;
    this.steps = Set.copyOf(release.steps().getOrDefault(Tier.WEEKLY, List.of()));
  }

  /** Returns what takes the rows of one table. */
  Consumer<@Nullable Object[]> of(ReleasedTable table) {
    int weekAt = table.columnNames().indexOf(WEEK);
    int dayAt = table.columnNames().indexOf(DAY);
    return row -> {
      if (dayAt >= 0 && row[dayAt] instanceof Integer day) {
        if (day < 7 * (WITHOUT_END + 1) - 1) {
          accept(row, day);
        }
      } else if (weekAt >= 0 && row[weekAt] instanceof Integer week) {
        int end = week + (table.tier() == Tier.WEEKLY ? weeks(week) : 1);
        if (end <= WITHOUT_END) {
          accept(row, 7L * end - 1);
        }
      }
    };
  }

  /** Takes a row that stands for no day of its course after one. */
  private void accept(@Nullable Object[] row, long lastDay) {
    LocalDate start = release.courseStarts().get(String.valueOf(row[1]));
    if (start == null) {
      withoutStart++;
      return;
    }
    YearMonth month = YearMonth.from(start.plusDays(lastDay));
    units
        .unit(String.valueOf(row[0]), row[1])
        .ifPresent(
            unit -> enrolledBy.merge(unit, month, (one, two) -> one.isBefore(two) ? one : two));
  }

  /** Returns how many weeks a row may stand for. */
  private int weeks(int week) {
    if (steps.contains(CoarseningStep.HALVES)
        || steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)) {
      return week < FIRST_HALF ? FIRST_HALF - week : WITHOUT_END;
    }
    return week >= 0 && steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS) ? WEEKS_IN_A_BLOCK : 1;
  }

  void report(int k, Breaches breaches) {
    if (!release.scheme().quasiIdentifiers().contains(QuasiIdentifiers.ENROLMENT_MONTH)) {
      return;
    }
    Map<Integer, List<YearMonth>> classes = new HashMap<>();
    units.learners().values().stream()
        .flatMap(List::stream)
        .forEach(
            unit ->
                classes
                    .computeIfAbsent(unit.ofClass(), any -> new ArrayList<>())
                    .add(enrolledBy.getOrDefault(unit, ANY)));
    Map<String, SortedSet<YearMonth>> months = months();
    long exposed =
        units.labels(QuasiIdentifiers.ENROLMENT_MONTH).entrySet().stream()
            .filter(
                label ->
                    isExposed(
                        months.getOrDefault(label.getValue(), new TreeSet<>()),
                        classes.getOrDefault(label.getKey(), List.of()),
                        k))
            .count();
    breaches.add(Rule.MONTHS_HAVE_K_LEARNERS, units.table(), exposed + withoutStart);
  }

  /**
   * Returns whether fewer than k units can have enrolled in a month in which one can. More can have
   * in each earlier one, so the last that is left to anybody tells.
   */
  private static boolean isExposed(
      SortedSet<YearMonth> ofLabel, List<YearMonth> enrolledBy, int k) {
    for (YearMonth month : ofLabel) {
      long left = enrolledBy.stream().filter(last -> !last.isBefore(month)).count();
      if (left > 0) {
        return left < k;
      }
    }
    return false;
  }

  /** Returns the months that each label of the scheme can stand for, the last one first. */
  private Map<String, SortedSet<YearMonth>> months() {
    Hierarchy hierarchy = release.hierarchies().of(QuasiIdentifiers.ENROLMENT_MONTH);
    Map<String, SortedSet<YearMonth>> months = new HashMap<>();
    for (String value : hierarchy.domain()) {
      for (int level = 0; level < hierarchy.levels(); level++) {
        SortedSet<YearMonth> ofLabel =
            months.computeIfAbsent(
                hierarchy.label(value, level), label -> new TreeSet<>(Comparator.reverseOrder()));
        if (!value.equals(Hierarchy.MISSING)) {
          ofLabel.add(YearMonth.parse(value));
        }
      }
    }
    return months;
  }
}
