package org.courseveil.anonymize.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.release.ReleasedTable.Rows;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unicity where it is known, where it can be counted in full, and where it is too high. */
final class UnicityCheckTest {
  private final SmallPackage small = new SmallPackage();
  private final ReleasedTable summary =
      new ReleasedTable("summary", Rows.UNITS, small.summaryColumns);
  private final ReleasedTable weekly =
      new ReleasedTable("weekly", Rows.CHILDREN, small.weeklyColumns);

  @Test
  void verify_everybodyInACrowd_singlesNobodyOut() {
    List<Unicity> unicity = ((Verified) small.verify()).evidence().unicity();
    assertThat(unicity).map(Unicity::tier).containsExactly(Tier.SUMMARY, Tier.WEEKLY);
    assertThat(unicity).map(Unicity::rates).containsOnly(List.of(0.0, 0.0, 0.0, 0.0, 0.0));
    assertThat(unicity).map(Unicity::limit).containsExactly(0.3, 0.5);
  }

  @Test
  void report_oneWithARowOfTheirOwn_isSingledOutByThatRow() {
    // Learner 2 has no other row.
    small.weekly.add(week(2, 7));
    assertThat(measured(weekly, units(false))).hasSize(5).containsOnly(1 / 24.0);
  }

  @Test
  void report_oneWithARowOfTheirOwnAmongOthers_isSingledOutOnceItIsDrawn() {
    small.weekly.add(week(0, 7));
    List<Double> rates = measured(weekly, units(false));
    assertThat(rates.get(0)).isCloseTo(1 / 24.0 / 3, within(0.1 / 24));
    assertThat(rates.get(1)).isCloseTo(2 / 24.0 / 3, within(0.1 / 24));
    assertThat(rates.subList(2, 5)).containsOnly(1 / 24.0);
  }

  @Test
  void report_rowsOfOneAreAmongThoseOfAnother_isNotSingledOut() {
    small.weekly.clear();
    small.weekly.add(week(0, 1));
    small.weekly.add(week(0, 2));
    small.weekly.add(week(1, 1));
    List<Double> rates = measured(weekly, units(false));
    assertThat(rates.get(0)).isCloseTo(0.5 / 24, within(0.1 / 24));
    assertThat(rates.subList(1, 5)).containsOnly(1 / 24.0);
  }

  @Test
  void verify_pointsAboveTheMembersLimit_isRefused() {
    small.memberLimit = 0.05;
    small.summary.get(0)[6] = "1-9";
    small.summary.get(1)[6] = "100-999";
    small.summary.get(2)[6] = "1000+";
    assertThat(((Refused) small.verify()).breaches())
        .map(Breach::rule)
        .containsExactlyInAnyOrder(Rule.UNICITY_LIMIT_HOLDS, Rule.MEMBER_LIMIT_HOLDS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void report_randomRows_areTheRatesCountedOneByOne(long seed) {
    boolean joined = seed % 2 == 0;
    fill(new SplittableRandom(seed), joined);
    UnitCheck units = units(joined);
    for (ReleasedTable table : List.of(summary, weekly)) {
      Map<Object, Set<List<@Nullable Object>>> points = points(table);
      List<Double> measured = measured(table, units);
      assertThat(measured).isSorted().hasSize(UnicityCheck.MOST_POINTS);
      for (int known = 1; known <= measured.size(); known++) {
        assertThat(measured.get(known - 1))
            .isCloseTo(singledOut(points, known, units), within(0.03));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void report_randomRows_singleOutNoMoreThanTheMemberLinks(long seed) {
    boolean joined = seed % 2 == 0;
    fill(new SplittableRandom(seed), joined);
    UnitCheck units = units(joined);
    ChildCheck children = new ChildCheck(units);
    small.weekly.forEach(children.of(weekly, 3));
    double all = units.units();
    assertThat(measured(summary, units))
        .allMatch(rate -> rate <= units.linkedByAllColumns() / all)
        .anyMatch(rate -> rate > 0);
    assertThat(measured(weekly, units))
        .allMatch(rate -> rate <= children.linkedByAllColumns() / all)
        .anyMatch(rate -> rate > 0);
  }

  private UnitCheck units(boolean joined) {
    UnitCheck units = new UnitCheck(summary, joined);
    small.summary.forEach(units);
    return units;
  }

  private List<Double> measured(ReleasedTable table, UnitCheck units) {
    UnicityCheck check = new UnicityCheck(table);
    rows(table).forEach(check);
    Map<Tier, Double> limits = Map.of(Tier.SUMMARY, 1.0, Tier.WEEKLY, 1.0);
    return check.report(units, limits, new Breaches()).rates();
  }

  private List<@Nullable Object[]> rows(ReleasedTable table) {
    return table.rows() == Rows.UNITS ? small.summary : small.weekly;
  }

  private static @Nullable Object[] week(int learner, int week) {
    return new Object[] {
      SmallPackage.pseudonym(learner), SmallPackage.COURSE, week, "video", "1-9"
    };
  }

  /** Makes rows of a few values, so that some learners are alike and some are not. */
  private void fill(SplittableRandom random, boolean joined) {
    small.summary.clear();
    small.weekly.clear();
    for (int learner = 0; learner < 40; learner++) {
      for (int course = 0; course <= (joined ? learner % 3 : 0); course++) {
        String name = SmallPackage.COURSE + course;
        small.summary.add(
            new Object[] {
              SmallPackage.pseudonym(learner),
              name,
              "c" + random.nextInt(2),
              "g" + random.nextInt(2),
              "b" + random.nextInt(4),
              "yes",
              "e" + random.nextInt(2)
            });
        for (int week = 0; week < 5; week++) {
          if (random.nextInt(3) == 0) {
            small.weekly.add(
                new Object[] {
                  SmallPackage.pseudonym(learner), name, week, "video", "n" + random.nextInt(2)
                });
          }
        }
      }
    }
  }

  /** Returns each learner's points, made otherwise than the check makes them. */
  private Map<Object, Set<List<@Nullable Object>>> points(ReleasedTable table) {
    Map<Object, Set<List<@Nullable Object>>> points = new HashMap<>();
    for (@Nullable Object[] row : rows(table)) {
      Set<List<@Nullable Object>> own =
          points.computeIfAbsent(String.valueOf(row[0]), pseudonym -> new HashSet<>());
      if (table.rows() == Rows.CHILDREN) {
        own.add(Arrays.asList(row[1], row[2], row[3], row[4]));
      } else {
        for (int column = 2; column < row.length; column++) {
          own.add(Arrays.asList(row[1], table.columnNames().get(column), row[column]));
        }
      }
    }
    return points;
  }

  /** Returns the share over every choice of so many points of every learner. */
  private static double singledOut(
      Map<Object, Set<List<@Nullable Object>>> points, int known, UnitCheck units) {
    double share = 0;
    for (var learner : points.entrySet()) {
      List<List<List<@Nullable Object>>> choices =
          choices(List.copyOf(learner.getValue()), Math.min(known, learner.getValue().size()));
      long alone =
          choices.stream()
              .filter(
                  choice ->
                      points.values().stream().filter(own -> own.containsAll(choice)).count() == 1)
              .count();
      int own = units.learners().getOrDefault(String.valueOf(learner.getKey()), List.of()).size();
      share += own * (double) alone / choices.size();
    }
    return share / units.units();
  }

  private static <T> List<List<T>> choices(List<T> from, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<T>> choices = new ArrayList<>();
    for (int i = 0; i + size <= from.size(); i++) {
      for (List<T> rest : choices(from.subList(i + 1, from.size()), size - 1)) {
        List<T> choice = new ArrayList<>(rest);
        choice.add(from.get(i));
        choices.add(choice);
      }
    }
    return choices;
  }
}
