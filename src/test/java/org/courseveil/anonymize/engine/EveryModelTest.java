package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against the definitions, on small random tables, for each model alone. */
final class EveryModelTest {
  private static final int ROUNDS = 400;
  private static final double[] LIMITS = {0, 0.05, 0.3, 1};
  private static final Definition.PrivacyRule ANY = (outcomes, all) -> true;
  private static final Definition.RiskRule ALL = sizes -> true;

  /** A quality model and its definition. */
  private record Quality(QualityModel model, Definition.Score score) {
    @Override
    public String toString() {
      return model.name();
    }
  }

  /** A privacy model and its definition. */
  private record Privacy(PrivacyModel model, Definition.PrivacyRule rule) {
    @Override
    public String toString() {
      return model.name();
    }
  }

  /** A model of all sizes and its definition. */
  private record Risk(PrivacyModel model, Definition.RiskRule rule) {
    @Override
    public String toString() {
      return model.name();
    }
  }

  static Stream<Risk> risks() {
    return Stream.of(
        new Risk(new AverageRisk(0.15), sizes -> average(sizes) <= 0.15),
        new Risk(new AverageRisk(0.4), sizes -> average(sizes) <= 0.4),
        new Risk(
            new ShareAtRisk(0.25, 0.2),
            sizes -> sum(sizes.stream().filter(size -> size < 4)) <= 0.2 * sum(sizes.stream())));
  }

  static Stream<Quality> qualities() {
    return Stream.of(
        new Quality(QualityModel.loss(), Definition::loss),
        new Quality(new PrecisionModel(), Definition::precision),
        new Quality(new DiscernibilityModel(false), Definition::discernibility),
        new Quality(new DiscernibilityModel(true), Definition::monotonicDiscernibility),
        new Quality(new ClassSizeModel(), Definition::classSize),
        new Quality(new EntropyModel(), Definition::entropy));
  }

  static Stream<Privacy> privacies() {
    String column = RandomTables.OUTCOME;
    return Stream.of(
        new Privacy(new HighestRisk(0.3), (outcomes, all) -> rows(outcomes) >= 4),
        new Privacy(new DistinctDiversity(column, 2), (outcomes, all) -> outcomes.size() >= 2),
        new Privacy(
            new EntropyDiversity(column, 2),
            (outcomes, all) -> entropy(outcomes) >= Math.log(2) - 1e-12),
        new Privacy(
            new RecursiveDiversity(column, 3, 2), (outcomes, all) -> isRecursive(outcomes, 3)),
        new Privacy(
            new EqualCloseness(column, 0.3),
            (outcomes, all) -> distance(outcomes, all) <= 0.3 + 1e-12),
        new Privacy(
            new HierarchicalCloseness(column, 0.19, RandomTables.outcomes()),
            (outcomes, all) -> treeDistance(outcomes, all) <= 0.19));
  }

  @ParameterizedTest
  @MethodSource("qualities")
  void search_byAQuality_agreesWithItsDefinition(Quality quality) {
    int solved =
        solved(quality.toString(), 5, goal -> goal.by(quality.model()), ANY, ALL, quality.score());
    assertThat(solved).isGreaterThan(ROUNDS / 4);
  }

  @ParameterizedTest
  @MethodSource("privacies")
  void search_withAPrivacyModel_agreesWithItsDefinition(Privacy privacy) {
    int solved =
        solved(
            privacy.toString(),
            4,
            goal -> goal.with(privacy.model()),
            privacy.rule(),
            ALL,
            Definition::loss);
    assertThat(solved).isGreaterThan(ROUNDS / 8);
  }

  @ParameterizedTest
  @MethodSource("risks")
  void search_withARiskModel_agreesWithItsDefinition(Risk risk) {
    int solved =
        solved(
            risk.toString(),
            3,
            goal -> goal.with(risk.model()),
            ANY,
            risk.rule(),
            Definition::loss);
    assertThat(solved).isGreaterThan(ROUNDS / 8);
  }

  /** Requires the same of engine and definition in every round; returns how many had a solution. */
  private static int solved(
      String model,
      int mostK,
      UnaryOperator<SearchGoal> withModel,
      Definition.PrivacyRule rule,
      Definition.RiskRule risk,
      Definition.Score score) {
    SplittableRandom random = new SplittableRandom(model.hashCode());
    int solved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RandomTables.Table table = RandomTables.of(random);
      int k = 1 + random.nextInt(mostK);
      double limit = LIMITS[random.nextInt(LIMITS.length)];
      EquivalenceClasses counted = table.count();
      solved +=
          requireSame(
              "round " + round,
              new BestFirstEngine()
                  .search(counted, withModel.apply(SearchGoal.of(k, limit, counted))),
              BruteForce.best(table, k, limit, rule, risk, score));
    }
    return solved;
  }

  private static int requireSame(
      String round, SearchOutcome outcome, Optional<BruteForce.Found> expected) {
    assertThat(outcome instanceof Solution).as(round).isEqualTo(expected.isPresent());
    if (outcome instanceof Solution solution) {
      BruteForce.Found best = expected.orElseThrow();
      assertThat(solution.loss()).as(round).isCloseTo(best.loss(), offset(1e-8));
      assertThat(solution.levels()).as(round).isEqualTo(best.levels());
      assertThat(solution.suppressed()).as(round).isEqualTo(best.suppressed());
      assertThat(solution.classes()).as(round).isEqualTo(best.classes());
      return 1;
    }
    return 0;
  }

  private static double average(List<Integer> sizes) {
    return sizes.isEmpty() ? 0 : sizes.size() / sum(sizes.stream());
  }

  private static double sum(Stream<Integer> sizes) {
    return sizes.mapToInt(Integer::intValue).sum();
  }

  private static double entropy(Map<String, Integer> outcomes) {
    double all = rows(outcomes);
    return outcomes.values().stream().mapToDouble(n -> -n / all * Math.log(n / all)).sum();
  }

  private static boolean isRecursive(Map<String, Integer> outcomes, double c) {
    List<Integer> falling = outcomes.values().stream().sorted((a, b) -> b - a).toList();
    return falling.size() >= 2
        && falling.get(0) < c * falling.stream().skip(1).mapToInt(Integer::intValue).sum();
  }

  private static double distance(Map<String, Integer> outcomes, Map<String, Integer> all) {
    double moved = 0;
    for (String outcome : all.keySet()) {
      moved +=
          Math.abs(
              outcomes.getOrDefault(outcome, 0) / rows(outcomes)
                  - all.getOrDefault(outcome, 0) / rows(all));
    }
    return moved / 2;
  }

  /** What flows over each branch of the tree: a way up and down again over both levels costs 1. */
  private static double treeDistance(Map<String, Integer> outcomes, Map<String, Integer> all) {
    Hierarchy tree = RandomTables.outcomes();
    double moved = 0;
    for (int level = 0; level < tree.levels() - 1; level++) {
      Map<String, Double> flow = new HashMap<>();
      for (String outcome : tree.domain()) {
        double more =
            outcomes.getOrDefault(outcome, 0) / rows(outcomes)
                - all.getOrDefault(outcome, 0) / rows(all);
        flow.merge(tree.label(outcome, level), more, Double::sum);
      }
      moved += flow.values().stream().mapToDouble(Math::abs).sum();
    }
    return moved / 2 / (tree.levels() - 1);
  }

  private static double rows(Map<String, Integer> outcomes) {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
