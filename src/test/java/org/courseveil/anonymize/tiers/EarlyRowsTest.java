package org.courseveil.anonymize.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.courseveil.anonymize.tiers.EarlyRows.At;
import org.courseveil.anonymize.tiers.EarlyRows.UnitRows;
import org.junit.jupiter.api.Test;

/** A month of enrolment finds k units, or none, whatever the weeks tell. */
final class EarlyRowsTest {
  /** A month has four weeks, and the course begins with month 0. */
  private static final int WEEKS_IN_A_MONTH = 4;

  private static final int LAST = 11;

  @Test
  void firstWeeks_classesOfAnyActivity_leaveEachMonthToKOrToNobody() {
    SplittableRandom random = new SplittableRandom(3);
    int lost = 0;
    for (int round = 0; round < 300; round++) {
      int k = 2 + random.nextInt(6);
      List<UnitRows> units = course(random, k);
      int[] from = firstWeeks(units, k);
      for (var ofClass : remaining(units, from, k).values()) {
        for (int month = 0; month <= LAST; month++) {
          int asked = month;
          assertThat(ofClass.stream().filter(last -> last >= asked).count())
              .satisfiesAnyOf(
                  left -> assertThat(left).isZero(),
                  left -> assertThat(left).isGreaterThanOrEqualTo(k));
        }
      }
      lost += (int) IntStream.of(from).filter(week -> week > 0).count();
    }
    assertThat(lost).isPositive();
  }

  @Test
  void firstWeeks_everybodyBegins_inTheSameMonth_losesNothing() {
    List<UnitRows> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(unit("a", i % 3, 5, 9));
    }
    assertThat(firstWeeks(units, 5)).containsOnly(Integer.MIN_VALUE);
  }

  @Test
  void firstWeeks_fewBeginLater_othersLoseWhatRulesTheirMonthOut() {
    List<UnitRows> units =
        List.of(
            unit("a", 0, 1, 2, 5, 9),
            unit("a", 0, 9),
            unit("a", 5, 9),
            unit("a", 0, 1, 5),
            unit("b", 0),
            unit("b", 0),
            unit("b", 0));
    // One of class a began in month 1. Who loses least without beginning still later begins then,
    // too, for all that can be seen. Week 2 counts for nothing: nobody else is there.
    int[] from = firstWeeks(units, 2);
    assertThat(from[0]).isEqualTo(3);
    assertThat(from).endsWith(IntStream.range(1, 7).map(unit -> Integer.MIN_VALUE).toArray());
  }

  @Test
  void firstWeeks_oneWasNeverActive_isOneOfKWhoMayHaveEnrolledLast() {
    List<UnitRows> units =
        new ArrayList<>(List.of(unit("a"), unit("a", 0, 1, 2), unit("a", 0), unit("a", 0, 1)));
    for (int i = 0; i < 3; i++) {
      units.add(unit("b", 0, 1, 2));
    }
    assertThat(firstWeeks(units, 3))
        .startsWith(Integer.MIN_VALUE, Integer.MIN_VALUE, 1, 2)
        .endsWith(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);
  }

  @Test
  void firstWeeks_labelEndsBeforeTheCourseBegins_losesNothing() {
    List<UnitRows> units =
        List.of(
            new UnitRows(List.of("early"), -1, List.of(new At(0, "video"))),
            new UnitRows(List.of("early"), -1, List.of(new At(8, "video"))),
            new UnitRows(List.of("early"), -1, List.of()));
    assertThat(firstWeeks(units, 3)).containsOnly(Integer.MIN_VALUE);
  }

  private static int[] firstWeeks(List<UnitRows> units, int k) {
    return EarlyRows.firstTimes(units, k, EarlyRowsTest::month);
  }

  private static int month(int week) {
    return Math.floorDiv(week, WEEKS_IN_A_MONTH);
  }

  private static UnitRows unit(String ofClass, int... weeks) {
    return new UnitRows(
        List.of(ofClass),
        LAST,
        IntStream.of(weeks).mapToObj(week -> new At(week, "video")).toList());
  }

  /** Returns classes of k and more, with some who were never active. */
  private static List<UnitRows> course(SplittableRandom random, int k) {
    List<UnitRows> units = new ArrayList<>();
    for (int ofClass = 0; ofClass < 1 + random.nextInt(4); ofClass++) {
      int size = k + random.nextInt(10);
      for (int i = 0; i < size; i++) {
        int first = random.nextInt(16);
        int rate = random.nextInt(4);
        units.add(
            unit(
                "class " + ofClass,
                IntStream.range(first, first + 12)
                    .filter(week -> random.nextInt(4) < rate)
                    .toArray()));
      }
    }
    return units;
  }

  /** Returns by class the last month that the rows that leave allow each unit. */
  private static Map<List<String>, List<Integer>> remaining(
      List<UnitRows> units, int[] from, int k) {
    Map<At, Integer> learners = new HashMap<>();
    for (int i = 0; i < from.length; i++) {
      int first = from[i];
      units.get(i).places().stream()
          .filter(place -> place.time() >= first)
          .forEach(place -> learners.merge(place, 1, Integer::sum));
    }
    Map<List<String>, List<Integer>> remaining = new HashMap<>();
    for (int i = 0; i < from.length; i++) {
      int first = from[i];
      int last =
          units.get(i).places().stream()
              .filter(place -> place.time() >= first)
              .filter(place -> learners.getOrDefault(place, 0) >= k)
              .mapToInt(place -> month(place.time()))
              .min()
              .orElse(LAST);
      remaining.computeIfAbsent(units.get(i).ofClass(), key -> new ArrayList<>()).add(last);
    }
    return remaining;
  }
}
