package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optima that ARX 3.9.2 found; each is unique. */
final class ArxParityTest {
  private static final Path MOOC = Path.of("sample-data/mooc/mooc");
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

  private static final List<String> EIGHT_COLUMNS =
      List.of(
          "age",
          "education",
          "marital-status",
          "native-country",
          "race",
          "sex",
          "workclass",
          "occupation");

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
    Solution solution = solve(adult(ADULT_COLUMNS), k, limit);
    assertThat(solution.levels()).isEqualTo(levels(levels));
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.classes()).isEqualTo(classes);
    assertThat(solution.loss()).isCloseTo(loss, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 1 4 0 2 2, 225142, 0",
    "2, 0.05, 1 4 3 1 0, 128878, 8",
    "2, 1, 1 4 3 1 0, 128878, 8",
    "5, 0, 1 4 0 2 3, 520956, 0",
    "5, 0.05, 1 4 3 1 0, 227781, 41",
    "5, 1, 1 4 3 1 0, 227781, 41",
    "10, 0, 1 4 0 2 3, 520956, 0",
    "10, 0.05, 1 4 3 2 0, 341067, 3",
    "10, 1, 1 4 3 2 0, 341067, 3"
  })
  void search_moocTableByDiscernibility_findsTheOptimum(
      int k, double limit, String levels, double score, long suppressed) {
    Solution solution = solve(mooc, k, limit, new DiscernibilityModel(false));
    assertThat(solution.levels()).isEqualTo(levels(levels));
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.loss()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.05, 1 4 2 1 0, 35206",
    "5, 0.05, 1 4 3 1 0, 104886",
    "10, 0.05, 1 4 0 1 3, 162294",
    "2, 1, 0 0 0 0 0, 3076",
    "5, 1, 1 4 3 1 0, 104886"
  })
  void search_moocTableByMonotonicDiscernibility_findsTheOptimum(
      int k, double limit, String levels, double score) {
    Solution solution = solve(mooc, k, limit, new DiscernibilityModel(true));
    assertThat(solution.loss()).isLessThanOrEqualTo(score);
    if (limit < 1) {
      assertThat(solution.levels()).isEqualTo(levels(levels));
      assertThat(solution.loss()).isEqualTo(score);
    }
  }

  /** With 9 quasi-identifiers, in the order of the file. */
  @ParameterizedTest
  @CsvSource({
    "discernibility, 5, 0, 1 1 1 2 3 2 2 1 1, 33627534, 0",
    "discernibility, 5, 0.05, 0 0 1 2 3 2 2 1 1, 7220555, 105",
    "discernibility, 5, 1, 0 0 1 2 3 2 2 1 1, 7220555, 105",
    "discernibility:monotonic, 5, 0.05, 0 0 1 1 2 2 2 1 1, 1402154, 1285",
    "class-size, 5, 0.05, 1 0 1 1 3 2 2 0 1, 28.808022922636102, 906",
    "precision, 5, 0.05, 0 4 0 0 3 1 0 1 0, 0.36562562164312706, 1461",
    "entropy, 5, 0.05, 0 0 1 1 2 2 2 1 1, 264341.93830412335, 1285",
    "loss, 2, 0.05, 0 3 0 0 1 1 1 1 0, 0.16900586270227813, 1350",
    "loss, 3, 0.05, 0 3 0 0 2 1 0 2 0, 0.2133409850215251, 1453",
    "loss, 10, 0.05, 0 3 0 1 2 1 1 2 0, 0.2912700156059571, 1437",
    "loss, 50, 0.05, 0 4 0 1 3 1 1 2 0, 0.40886100259389013, 1022",
    "loss, 2, 0, 0 4 1 1 3 2 0 2 0, 0.5296955144342308, 0",
    "loss, 10, 0, 0 4 1 1 3 2 2 1 0, 0.5731509655590044, 0",
    "loss, 100, 0, 0 4 1 2 3 2 2 1 0, 0.632495796757806, 0",
    "loss:sum, 5, 0.05, 0 3 0 0 2 1 1 2 0, 2.4267119648, 1346",
    "loss:arithmetic_mean, 5, 0.05, 0 3 0 0 2 1 1 2 0, 0.26963466275555553, 1346",
    "loss@0, 5, 1, 0 0 0 0 0 0 0 0 0, 0.0, 23470",
    "loss@0.05, 5, 1, 0 2 0 0 0 0 0 0 0, 0.053943522666559884, 13462",
    "loss@0.25, 5, 1, 0 3 0 0 2 0 0 1 0, 0.1604381737131555, 4863",
    "loss@0.75, 5, 1, 0 3 0 1 2 1 1 1 0, 0.1454809649761366, 1666",
    "loss@0.05, 5, 0.05, 0 3 0 0 2 1 1 2 0, 0.20814871023970727, 1346"
  })
  void search_adultTableByEachQuality_findsTheOptimum(
      String quality, int k, double limit, String levels, double score, long suppressed) {
    Solution solution = solve(adult(ADULT_COLUMNS), k, limit, quality(quality));
    assertThat(solution.levels()).isEqualTo(levels(levels));
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.loss()).isCloseTo(score, withinPercentage(1e-7));
  }

  /** With 8 quasi-identifiers, in another order. Of equal scores ARX keeps the one it saw first. */
  @ParameterizedTest
  @CsvSource({
    "precision, 0.02, 4 3 0 1 0 0 0 2, 0.44665680326238316, 491",
    "entropy, 0.02, 0 3 1 2 1 0 2 1, 261186.6249909758, 309",
    "discernibility, 0.02, 0 3 2 2 1 0 2 1, 7220555, 105",
    "class-size, 0.02, 0 3 2 2 1 1 2 0, 47.35007849293564, 419",
    "precision, 1, 4 1 0 0 0 0 0 0, 0.3102247861547643, 5196",
    "entropy, 1, 0 3 1 2 1 0 2 0, 227101.2359198958, 1999",
    "precision, 0, tie, 0.6875, 0",
    "entropy, 0, 2 3 1 2 1 1 2 1, 382871.4142387471, 0",
    "class-size, 0, 2 3 1 2 1 1 2 1, 628.375, 0",
    "loss, 0, 4 3 2 2 0 0 2 1, 0.5915849773198221, 0"
  })
  void search_adultTableInAnotherOrder_findsTheOptimum(
      String quality, double limit, String levels, double score, long suppressed) {
    Solution solution = solve(adult(EIGHT_COLUMNS), 5, limit, quality(quality));
    if (!levels.equals("tie")) {
      assertThat(solution.levels()).isEqualTo(levels(levels));
    }
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.loss()).isCloseTo(score, withinPercentage(1e-7));
  }

  /** With grade as sensitive column, k = 5. */
  @ParameterizedTest
  @CsvSource({
    "distinct 3, 0, 0 4 3 1 3, 0.5617311017031921, 0",
    "distinct 3, 0.05, 0 3 2 2 2, 0.36349693140425554, 150",
    "distinct 3, 1, 0 3 2 1 2, 0.3341832785234047, 523",
    "entropy 3, 0, 1 4 3 0 3, 0.7411011265922489, 0",
    "entropy 3, 0.05, 0 1 3 2 3, 0.5558483981791145, 115",
    "entropy 3, 1, 0 3 3 1 2, 0.43582995318574436, 501",
    "recursive 3, 0, tie, 0.7411011265922489, 0",
    "recursive 3, 0.05, 0 3 3 1 3, 0.4499449372137856, 96",
    "recursive 3, 1, 0 3 3 0 2, 0.39106193929054367, 448",
    "equal .3, 0, 1 4 3 1 2, 0.6494692237518565, 0",
    "equal .3, 0.05, 0 3 3 0 3, 0.41367845419210614, 114",
    "equal .3, 1, 0 3 3 0 2, 0.36273509516385993, 336",
    "hierarchical .3, 0, 1 4 3 1 2, 0.6494692237518565, 0",
    "hierarchical .3, 0.05, 0 3 3 1 2, 0.350590936286314, 149",
    "hierarchical .3, 1, 0 3 2 1 2, 0.32412772574759274, 486"
  })
  void search_moocTableWithGrades_findsTheOptimum(
      String model, double limit, String levels, double loss, long suppressed) {
    requireOptimum(MOOC, MOOC_COLUMNS, "grade", model, limit, levels, loss, suppressed);
  }

  /** With occupation as sensitive column, k = 5. */
  @ParameterizedTest
  @CsvSource({
    "distinct 5, 0, tie, 0.613171784711847, 0",
    "distinct 5, 0.05, 0 3 0 1 2 1 1 0, 0.22165232101366117, 1404",
    "distinct 5, 1, 0 3 0 0 2 1 1 0, 0.19986107297151579, 2361",
    "entropy 5, 0, tie, 0.613171784711847, 0",
    "entropy 5, 0.05, 1 3 0 0 3 1 1 0, 0.3282549294371193, 1379",
    "entropy 5, 1, 0 3 0 0 2 1 1 0, 0.26344312138584347, 4542",
    "recursive 3, 0, 0 4 1 2 3 2 0 0, 0.542210825407941, 0",
    "recursive 3, 0.05, 0 2 0 1 2 1 1 0, 0.2093614512822275, 1408",
    "recursive 3, 1, 0 3 0 0 2 1 1 0, 0.18091033352264563, 1715",
    "equal .2, 0, 1 4 1 1 3 2 2 1, 0.9183953641009659, 0",
    "equal .2, 0.05, 1 4 1 1 3 1 2 1, 0.8150031862123897, 235",
    "equal .2, 1, 1 2 0 0 3 0 2 1, 0.6041652321342552, 8156",
    "hierarchical .2, 0, 0 4 1 1 3 2 2 1, 0.7591763053456835, 0",
    "hierarchical .2, 0.05, 1 4 0 0 3 1 2 1, 0.6128064960163953, 1384",
    "hierarchical .2, 1, 0 3 0 0 3 0 2 1, 0.5049846167763927, 7271"
  })
  void search_adultTableWithOccupations_findsTheOptimum(
      String model, double limit, String levels, double loss, long suppressed) {
    List<String> columns =
        ADULT_COLUMNS.stream().filter(column -> !column.equals("occupation")).toList();
    requireOptimum(adultFiles(), columns, "occupation", model, limit, levels, loss, suppressed);
  }

  /** ARX's iterative optimization that keeps 1 % a step, and the mean that it does not minimize. */
  @ParameterizedTest
  @CsvSource({"GEOMETRIC_MEAN, 0.93767, 4386", "ARITHMETIC_MEAN, 0.93881, 4381"})
  void recode_adultTableLocally_isAsFineAsArx(
      Aggregate aggregate, double granularity, long classes) {
    EquivalenceClasses table = adult(EIGHT_COLUMNS);
    SearchGoal goal =
        SearchGoal.of(5, 1, table).by(new LossModel(aggregate, Suppression.EVEN, List.of()));
    Recoding recoding = LocalRecoding.of(table, goal, new BestFirstEngine()).orElseThrow();
    assertThat(recoding.histogram().learners()).isEqualTo(table.learners());
    assertThat(recoding.histogram().smallest()).isEqualTo(5);
    assertThat(recoding.histogram().classes()).isEqualTo(classes);
    assertThat(Granularity.of(table, recoding)).isCloseTo(granularity, within(1e-5));
  }

  private static void requireOptimum(
      Path prefix,
      List<String> columns,
      String sensitive,
      String model,
      double limit,
      String levels,
      double loss,
      long suppressed) {
    EquivalenceClasses table = TableFile.read(prefix, columns, List.of(sensitive));
    SearchGoal goal = SearchGoal.of(5, limit, table).with(privacy(prefix, sensitive, model));
    Solution solution = (Solution) new BestFirstEngine().search(table, goal);
    if (!levels.equals("tie")) {
      assertThat(solution.levels()).isEqualTo(levels(levels));
    }
    assertThat(solution.suppressed()).isEqualTo(suppressed);
    assertThat(solution.loss()).isCloseTo(loss, within(1e-9));
    assertThat(solution.isProven()).isTrue();
  }

  private static PrivacyModel privacy(Path prefix, String column, String model) {
    String[] words = model.split(" ", -1);
    return switch (words[0]) {
      case "distinct" -> new DistinctDiversity(column, Integer.parseInt(words[1]));
      case "entropy" -> new EntropyDiversity(column, Integer.parseInt(words[1]));
      case "recursive" -> new RecursiveDiversity(column, 4, Integer.parseInt(words[1]));
      case "equal" -> new EqualCloseness(column, Double.parseDouble(words[1]));
      default ->
          new HierarchicalCloseness(
              column,
              Double.parseDouble(words[1]),
              HierarchyFile.read(column, Path.of(prefix + "_hierarchy_" + column + ".csv")));
    };
  }

  private static QualityModel quality(String name) {
    if (name.startsWith("loss")) {
      String[] words = name.split("[:@]", -1);
      Suppression suppression =
          name.contains("@") ? new Suppression(Double.parseDouble(words[1])) : Suppression.EVEN;
      Aggregate aggregate =
          name.contains(":")
              ? Aggregate.valueOf(words[1].toUpperCase(Locale.ROOT))
              : Aggregate.GEOMETRIC_MEAN;
      return new LossModel(aggregate, suppression, List.of());
    }
    return Stream.of(
            new PrecisionModel(),
            new EntropyModel(),
            new ClassSizeModel(),
            new DiscernibilityModel(false),
            new DiscernibilityModel(true))
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static EquivalenceClasses adult(List<String> columns) {
    return TableFile.read(adultFiles(), columns);
  }

  private static Path adultFiles() {
    String folder = System.getProperty("courseveil.adult", "");
    assumeTrue(
        Files.isReadable(Path.of(folder, "adult.csv")),
        "Set -Dcourseveil.adult to the folder of adult.csv and its hierarchies to run this test.");
    return Path.of(folder, "adult");
  }

  @Test
  void search_levelsHaveAFloor_staysAtOrAboveIt() {
    SearchGoal goal = SearchGoal.of(5, 0.05, mooc).from(List.of(1, 0, 0, 2, 0));
    SearchOutcome outcome = new BestFirstEngine().search(mooc, goal);
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
    return solve(table, k, limit, QualityModel.loss());
  }

  private static Solution solve(
      EquivalenceClasses table, int k, double limit, QualityModel quality) {
    return (Solution)
        new BestFirstEngine().search(table, SearchGoal.of(k, limit, table).by(quality));
  }

  private static List<Integer> levels(String text) {
    return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
  }
}
