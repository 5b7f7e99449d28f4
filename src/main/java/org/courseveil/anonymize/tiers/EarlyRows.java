package org.courseveil.anonymize.tiers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * The rows of a course, by week or by day, that are too early to leave.
 *
 * <p>Who was active in a week or on a day had enrolled by its end, so a row rules out the later
 * ones of the months that a label stands for. For the latest month that is left to anybody of a
 * class it must be left to k of them; then it is so for each earlier one, and the month in which
 * somebody enrolled still finds k. Where it is left to fewer, others lose the rows that rule it
 * out: first those whose next row is earliest, or still later months would be left to fewer than k,
 * then those who lose fewest. What fewer than k learners share does not leave either, and each loss
 * can cause another, so both are looked for until nothing is found.
 */
final class EarlyRows {
  private final List<UnitRows> units;
  private final int k;
  private final IntUnaryOperator lastOfActive;
  private final Collection<List<Integer>> classes;
  private final int[] from;
  private Set<At> common = Set.of();

  /** Where a row stands: a week or a day, by its number, and what else tells where it is. */
  record At(int time, String where) {}

  /**
   * The rows of a unit.
   *
   * @param ofClass the labels that make its class
   * @param lastMonth the last month that is possible by them, and by rows that leave anyway
   * @param places where its rows stand, in their order
   */
  record UnitRows(List<String> ofClass, int lastMonth, List<At> places) {}

  private EarlyRows(List<UnitRows> units, int k, IntUnaryOperator lastOfActive) {
    this.units = units;
    this.k = k;
    this.lastOfActive = lastOfActive;
    this.from = new int[units.size()];
    Arrays.fill(from, Integer.MIN_VALUE);
    Map<List<String>, List<Integer>> byClass = new LinkedHashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      byClass.computeIfAbsent(units.get(unit).ofClass(), key -> new ArrayList<>()).add(unit);
    }
    this.classes = byClass.values();
  }

  /**
   * Returns the time from which on the rows of each unit of a course may leave: any, if nobody
   * knows of months of enrolment, and none, if nobody knows when the course began.
   *
   * @param count how many units of the course leave
   * @param units tells of all of them, if it is asked
   * @param lastOfActive gives of a row's time the last month in which its unit can have enrolled
   */
  static int[] firstTimes(
      EnrolmentMonths months,
      String course,
      int count,
      Supplier<List<UnitRows>> units,
      int k,
      IntUnaryOperator lastOfActive) {
    if (!months.areKnown() || !months.hasStart(course)) {
      int[] all = new int[count];
      Arrays.fill(all, months.areKnown() ? Integer.MAX_VALUE : Integer.MIN_VALUE);
      return all;
    }
    return firstTimes(units.get(), k, lastOfActive);
  }

  static int[] firstTimes(List<UnitRows> units, int k, IntUnaryOperator lastOfActive) {
    EarlyRows rows = new EarlyRows(units, k, lastOfActive);
    boolean found = true;
    while (found) {
      rows.common = rows.places();
      found = false;
      for (List<Integer> ofClass : rows.classes) {
        found |= rows.withdraw(ofClass);
      }
    }
    return rows.from;
  }

  private Set<At> places() {
    Map<At, Integer> learners = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      for (At place : units.get(unit).places()) {
        if (place.time() >= from[unit]) {
          learners.merge(place, 1, Integer::sum);
        }
      }
    }
    Set<At> shared = new HashSet<>();
    learners.forEach(
        (place, count) -> {
          if (count >= k) {
            shared.add(place);
          }
        });
    return shared;
  }

  private boolean withdraw(List<Integer> ofClass) {
    int latest = ofClass.stream().mapToInt(this::lastMonth).max().orElseThrow();
    int left = (int) ofClass.stream().filter(unit -> lastMonth(unit) == latest).count();
    List<Integer> others =
        ofClass.stream()
            .filter(unit -> lastMonth(unit) < latest && units.get(unit).lastMonth() >= latest)
            .toList();
    int missing = k - left;
    if (missing <= 0) {
      return false;
    }
    others.stream()
        .sorted(
            Comparator.<Integer>comparingInt(unit -> lastMonth(unit, latest))
                .thenComparingLong(unit -> rowsBefore(unit, latest)))
        .limit(missing)
        .forEach(unit -> from[unit] = lastTimeBefore(unit, latest) + 1);
    return !others.isEmpty();
  }

  /** Returns the last month in which a unit can have enrolled, by its label and its rows. */
  private int lastMonth(int unit) {
    return lastMonth(unit, Integer.MIN_VALUE);
  }

  /** Returns it as it is without the rows that rule out a month. */
  private int lastMonth(int unit, int withoutBefore) {
    int ofRows =
        units.get(unit).places().stream()
            .filter(place -> leaves(unit, place))
            .mapToInt(place -> lastOfActive.applyAsInt(place.time()))
            .filter(month -> month >= withoutBefore)
            .min()
            .orElse(EnrolmentMonths.NO_LAST);
    return Math.min(ofRows, units.get(unit).lastMonth());
  }

  private long rowsBefore(int unit, int month) {
    return units.get(unit).places().stream()
        .filter(place -> leaves(unit, place))
        .filter(place -> lastOfActive.applyAsInt(place.time()) < month)
        .count();
  }

  private int lastTimeBefore(int unit, int month) {
    return units.get(unit).places().stream()
        .mapToInt(At::time)
        .filter(time -> lastOfActive.applyAsInt(time) < month)
        .max()
        .orElseThrow();
  }

  private boolean leaves(int unit, At place) {
    return place.time() >= from[unit] && common.contains(place);
  }
}
