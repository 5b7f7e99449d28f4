package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optima that ARX 3.9.2 found; each is unique. */
final class ArxParityTest {
  private static final Path MOOC = Path.of("src/test/resources/mooc/mooc");
  private static final List<String> MOOC_COLUMNS =
      List.of("gender", "year_of_birth", "country", "level_of_education", "enrollment_month");
  private static final List<String> ADULT_COLUMNS =
      List.of(
          "sex",
          "age",
          "race",
          "marital-status",
          "education",
          "native-country",
          "workclass",
          "occupation",
          "salary-class");

  private final EquivalenceClasses mooc = TableFile.read(MOOC, MOOC_COLUMNS);

  @ParameterizedTest
  @CsvSource({
    "2, 0, 1 4 2 1 2, 0.4943603617300796, 0, 58",
    "2, 0.05, 0 3 2 1 2, 0.22180730078752475, 114, 229",
    "2, 1, 0 2 2 1 2, 0.21420171080129569, 185, 316",
    "5, 0, 0 4 3 1 3, 0.5617311017031921, 0, 16",
    "5, 0.05, 0 3 2 1 3, 0.33247309066503994, 149, 87",
    "5, 1, 0 3 2 1 2, 0.30433366047645016, 413, 122",
    "10, 0, 1 4 3 1 2, 0.6494692237518565, 0, 12",
    "10, 0.05, 0 2 3 1 3, 0.42052170030456026, 113, 42",
    "10, 1, 0 3 3 1 2, 0.37240256683943707, 237, 46"
  })
  void search_moocTable_findsTheOptimum(
      int k, double limit, String levels, double loss, long suppressed, int classes) {
    Solution solution = solve(mooc, k, limit);
    assertThat(solution.levels()).isEqualTo(levels(levels));
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.classes()).isEqualTo(classes);
    assertThat(solution.loss()).isCloseTo(loss, within(1e-9));
    assertThat(solution.smallestClass()).isGreaterThanOrEqualTo(k);
    assertThat(solution.latticeSize()).isEqualTo(480);
    assertThat(solution.nodesChecked()).isLessThan(480);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0, 0 4 1 1 3 2 2 1 0, 0.5731509655590044, 0, 24",
    "5, 0.05, 0 3 0 0 2 1 1 2 0, 0.2419323650662908, 1346, 397",
    "5, 1, 0 3 0 0 2 1 1 1 0, 0.22041192847984292, 2553, 602",
    "20, 0.05, 0 3 0 1 3 1 1 2 0, 0.34358407263409485, 1432, 94",
    "100, 0.05, 0 4 0 2 3 1 1 2 0, 0.4665431510174982, 1339, 20"
  })
  void search_adultTable_findsTheOptimum(
      int k, double limit, String levels, double loss, long suppressed, int classes) {
    String folder = System.getProperty("courseveil.adult", "");
    assumeTrue(
        Files.isReadable(Path.of(folder, "adult.csv")),
        "Set -Dcourseveil.adult to the folder of adult.csv and its hierarchies to run this test.");
    Solution solution = solve(TableFile.read(Path.of(folder, "adult"), ADULT_COLUMNS), k, limit);
    assertThat(solution.levels()).isEqualTo(levels(levels));
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.classes()).isEqualTo(classes);
    assertThat(solution.loss()).isCloseTo(loss, within(1e-9));
  }

  @Test
  void search_levelsHaveAFloor_staysAtOrAboveIt() {
    SearchGoal goal = new SearchGoal(5, 0.05, List.of(1, 0, 0, 2, 0));
    SearchOutcome outcome = new ExhaustiveEngine().search(mooc, goal);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Solution.class,
            solution -> {
              assertThat(solution.levels().get(0)).isEqualTo(1);
              assertThat(solution.levels().get(3)).isEqualTo(2);
              assertThat(solution.loss()).isGreaterThan(solve(mooc, 5, 0.05).loss());
            });
  }

  private static Solution solve(EquivalenceClasses table, int k, double limit) {
    return (Solution) new ExhaustiveEngine().search(table, SearchGoal.of(k, limit, table));
  }

  private static List<Integer> levels(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
