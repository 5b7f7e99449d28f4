package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every engine that is there must answer: the best score of all levels, and levels that have
 * it. ARX is there in a build with its profile. Where a label is the top below the last level, ARX
 * takes risks for monotonic that are not; and what lies on a bound to the last digit is a matter of
 * rounding: neither is asked here.
 */
final class EngineContractTest {
  private static final int ROUNDS = 200;
  private static final double[] LIMITS = {0, 0.05, 0.3, 1};

  static Stream<Arguments> enginesAndModels() {
    String column = RandomTables.OUTCOME;
    List<QualityModel> qualities =
        List.of(
            QualityModel.loss(),
            new LossModel(Aggregate.ARITHMETIC_MEAN, new Suppression(0.7), List.of()),
            new PrecisionModel(),
            new DiscernibilityModel(false),
            new DiscernibilityModel(true),
            new ClassSizeModel(),
            new EntropyModel());
    List<PrivacyModel> privacies =
        List.of(
            new DistinctDiversity(column, 2),
            new EntropyDiversity(column, 2.2),
            new RecursiveDiversity(column, 3, 2),
            new EqualCloseness(column, 0.317),
            new HierarchicalCloseness(column, 0.213, RandomTables.outcomes()),
            new AverageRisk(0.15),
            new ShareAtRisk(0.25, 0.2),
            new HighestRisk(0.3));
    List<Arguments> all = new ArrayList<>();
    for (AnonymizationEngine engine : Engines.present()) {
      qualities.forEach(quality -> all.add(Arguments.of(engine.name(), quality, List.of())));
      privacies.forEach(
          privacy -> all.add(Arguments.of(engine.name(), QualityModel.loss(), List.of(privacy))));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("enginesAndModels")
  void search_randomTable_findsTheBestScore(
      String name, QualityModel quality, List<PrivacyModel> models) {
    AnonymizationEngine engine =
        Engines.present().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    SplittableRandom random = new SplittableRandom(11);
    int solved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      EquivalenceClasses table = RandomTables.withTopsAtTheTop(random).count();
      SearchGoal goal =
          SearchGoal.of(2 + random.nextInt(3), LIMITS[random.nextInt(LIMITS.length)], table)
              .by(quality)
              .with(models.toArray(new PrivacyModel[0]));
      if (table.groups() == 1
          || quality.name().startsWith("loss")
          || engine instanceof BestFirstEngine) {
        solved += requireBest("round " + round, engine, table, goal);
      }
    }
    assertThat(solved).isGreaterThan(4);
  }

  /** Requires the best score of all levels; returns 1 if there is any. */
  private static int requireBest(
      String round, AnonymizationEngine engine, EquivalenceClasses table, SearchGoal goal) {
    double best = Double.POSITIVE_INFINITY;
    for (List<Integer> levels : BruteForce.lattice(table.hierarchies())) {
      Evaluation evaluation = Evaluation.of(table, goal, levels);
      if (evaluation.classes() > 0
          && evaluation.suppressed() <= goal.mostSuppressed(table.learners())) {
        best = Math.min(best, evaluation.score());
      }
    }
    SearchOutcome outcome = engine.search(table, goal);
    assertThat(outcome instanceof Solution).as(round).isEqualTo(best < Double.POSITIVE_INFINITY);
    if (outcome instanceof Solution solution) {
      Evaluation evaluation = Evaluation.of(table, goal, solution.levels());
      assertThat(solution.loss()).as(round).isCloseTo(best, offset(1e-9 * Math.max(1, best)));
      assertThat(evaluation.score()).as(round).isCloseTo(best, offset(1e-9 * Math.max(1, best)));
      assertThat(solution.suppressed()).as(round).isEqualTo(evaluation.suppressed());
      assertThat(solution.classes()).as(round).isEqualTo(evaluation.classes());
      return 1;
    }
    return 0;
  }
}
