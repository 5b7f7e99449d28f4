package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.RandomTables.Line;
import org.courseveil.anonymize.engine.RandomTables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both ways of local recoding against what they promise, row by row. */
final class LocalRecodingTest {
  private static final int ROUNDS = 300;

  /** A way of recoding. */
  private record Way(String name, BiFunction<EquivalenceClasses, SearchGoal, Recoding> recode) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way(
            "stepwise", (table, goal) -> StepwiseRecoding.of(table, goal, new BestFirstEngine())),
        new Way("top-down", TopDownRecoding::of));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void recode_randomTable_leavesClassesOfKAsTheModelAsks(Way way) {
    SplittableRandom random = new SplittableRandom(5);
    int several = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Table rows = oneGroup(RandomTables.of(random));
      int k = 2 + random.nextInt(4);
      EquivalenceClasses table = rows.count();
      SearchGoal goal =
          SearchGoal.of(k, 1, table).with(new DistinctDiversity(RandomTables.OUTCOME, 2));
      Recoding recoding = way.recode().apply(table, goal);
      Map<List<String>, List<Line>> classes = classes(rows, recoding);
      for (List<Line> learners : classes.values()) {
        assertThat(learners).as("round " + round).hasSizeGreaterThanOrEqualTo(k);
        assertThat(learners.stream().map(Line::outcome).distinct().count()).isGreaterThan(1);
      }
      assertThat(recoding.histogram().learners())
          .isEqualTo(classes.values().stream().mapToInt(List::size).sum());
      assertThat(recoding.steps().stream().mapToLong(Recoding.Step::learners).sum())
          .isEqualTo(recoding.histogram().learners());
      several += recoding.steps().size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(ROUNDS / 10);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void recode_randomTable_coversWhatItsLabelsCover(Way way) {
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < ROUNDS; round++) {
      Table rows = RandomTables.withLevelsInLabels(oneGroup(RandomTables.withTopsAtTheTop(random)));
      EquivalenceClasses table = rows.count();
      Recoding recoding = way.recode().apply(table, SearchGoal.of(3, 1, table));
      double lost = 0;
      double least = 0;
      for (int d = 0; d < rows.hierarchies().size(); d++) {
        Hierarchy hierarchy = rows.hierarchies().get(d);
        least += 1.0 / hierarchy.size();
        for (Line line : rows.rows()) {
          int column = d;
          lost +=
              recoding
                      .labels(line.values())
                      .map(labels -> share(hierarchy, labels.get(column), line, column))
                      .orElse(1.0)
                  / rows.rows().size();
        }
      }
      double widest = rows.hierarchies().size();
      double granularity = widest == least ? 1 : 1 - (lost - least) / (widest - least);
      assertThat(Granularity.of(table, recoding))
          .as("round " + round)
          .isCloseTo(granularity, within(1e-9));
    }
  }

  /** The share of the rows whose value has the label on the level where the line has it, too. */
  private static double share(Hierarchy hierarchy, String label, Line line, int column) {
    for (int level = 0; level < hierarchy.levels(); level++) {
      if (hierarchy.label(line.values().get(column), level).equals(label)) {
        return hierarchy.share(label, level);
      }
    }
    throw new IllegalStateException("No level has this label.");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void recode_rowsInAnotherOrder_givesTheSameLabels(Way way) {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 40; round++) {
      Table rows = oneGroup(RandomTables.of(random));
      List<Line> shuffled = new ArrayList<>(rows.rows());
      Collections.reverse(shuffled);
      Table other = new Table(rows.hierarchies(), shuffled);
      EquivalenceClasses table = rows.count();
      Recoding one = way.recode().apply(table, SearchGoal.of(3, 1, table));
      Recoding two = way.recode().apply(other.count(), SearchGoal.of(3, 1, other.count()));
      for (Line line : shuffled) {
        assertThat(two.labels(line.values())).isEqualTo(one.labels(line.values()));
      }
    }
  }

  @Test
  void recode_withTCloseness_comparesWithTheWholeTable() {
    Hierarchy shade = Hierarchy.of("shade", List.of(List.of("light", "*"), List.of("dark", "*")));
    EquivalenceClasses.Collector rows = EquivalenceClasses.over(List.of(shade), List.of("outcome"));
    rows.add("all", List.of("light"), List.of("yes"), 5)
        .add("all", List.of("light"), List.of("no"), 5);
    rows.add("all", List.of("dark"), List.of("yes"), 6);
    EquivalenceClasses table = rows.collect();
    SearchGoal goal = SearchGoal.of(2, 1, table).with(new EqualCloseness("outcome", 0.2));
    Recoding recoding = StepwiseRecoding.of(table, goal, new BestFirstEngine());
    assertThat(recoding.labels(List.of("light"))).contains(List.of("light"));
    assertThat(recoding.labels(List.of("dark"))).isEmpty();
  }

  @Test
  void of_moreLeftOutThanPermitted_isNothing() {
    Hierarchy shade = Hierarchy.of("shade", List.of(List.of("light", "*"), List.of("dark", "*")));
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(shade))
            .add("all", List.of("light"), 5)
            .add("all", List.of("dark"), 1)
            .collect();
    assertThat(LocalRecoding.of(table, SearchGoal.of(5, 0.2, table), new BestFirstEngine()))
        .isPresent();
    assertThat(LocalRecoding.of(table, SearchGoal.of(5, 0.1, table), new BestFirstEngine()))
        .isEmpty();
  }

  @Test
  void of_moreTuplesThanStepsHaveTimeFor_goesFromTheTop() {
    Hierarchy number = numbers("number");
    Hierarchy other = numbers("other");
    EquivalenceClasses.Collector rows = EquivalenceClasses.over(List.of(number, other));
    for (int tuple = 0; tuple < 600 * 500; tuple++) {
      rows.add("all", List.of("" + tuple % 600, "" + tuple / 600), 1);
    }
    EquivalenceClasses table = rows.collect();
    Recoding recoding =
        LocalRecoding.of(table, SearchGoal.of(7, 0, table), new BestFirstEngine()).orElseThrow();
    assertThat(recoding.name()).isEqualTo("top-down");
    assertThat(recoding.histogram().learners()).isEqualTo(table.learners());
    assertThat(recoding.histogram().smallest()).isEqualTo(10);
  }

  @Test
  void of_goalThatTopDownCannotReach_goesInSteps() {
    Hierarchy number = numbers("number");
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(number)).add("all", List.of("1"), 9).collect();
    SearchGoal withRisk = SearchGoal.of(7, 1, table).with(new AverageRisk(0.1));
    SearchGoal belowTheTop = SearchGoal.of(7, 1, table).upTo(List.of(2));
    for (SearchGoal goal : List.of(withRisk, belowTheTop)) {
      assertThat(TopDownRecoding.canReach(goal, table)).isFalse();
      assertThatThrownBy(() -> TopDownRecoding.of(table, goal))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("begins with one class");
    }
    assertThat(TopDownRecoding.canReach(SearchGoal.of(7, 1, table), table)).isTrue();
  }

  private static Hierarchy numbers(String name) {
    List<List<String>> rows = new ArrayList<>();
    for (int number = 0; number < 600; number++) {
      rows.add(List.of("" + number, number / 10 * 10 + "-", number / 100 * 100 + "--", "*"));
    }
    return Hierarchy.of(name, rows);
  }

  @Test
  void of_qualityOtherThanLoss_isRefused() {
    Hierarchy shade = Hierarchy.of("shade", List.of(List.of("light", "*")));
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(shade)).add("all", List.of("light"), 5).collect();
    SearchGoal goal = SearchGoal.of(2, 1, table).by(new PrecisionModel());
    assertThatThrownBy(() -> LocalRecoding.of(table, goal, new BestFirstEngine()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("precision");
  }

  private static Table oneGroup(Table table) {
    return new Table(
        table.hierarchies(),
        table.rows().stream().map(row -> new Line("all", row.values(), row.outcome())).toList());
  }

  private static Map<List<String>, List<Line>> classes(Table rows, Recoding recoding) {
    Map<List<String>, List<Line>> classes = new HashMap<>();
    for (Line line : rows.rows()) {
      recoding
          .labels(line.values())
          .ifPresent(labels -> classes.computeIfAbsent(labels, any -> new ArrayList<>()).add(line));
    }
    return classes;
  }
}
