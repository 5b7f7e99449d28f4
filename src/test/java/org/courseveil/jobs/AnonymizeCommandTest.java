package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command for one table, on the table of course learners among the tests' resources. */
final class AnonymizeCommandTest {
  private static final String MOOC = "sample-data/mooc/mooc";
  private static final String COLUMNS =
      "gender,year_of_birth,country,level_of_education,enrollment_month";

  @TempDir Path directory = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anonymize_aTable_writesItAndPrintsItsEvidence() throws IOException {
    assertThat(run("--k", "5", "--quasi-identifiers", COLUMNS)).as(err.toString()).isZero();

    JsonNode printed = new JsonMapper().readTree(out.toString());
    assertThat(printed)
        .isEqualTo(new JsonMapper().readTree(result().resolve("evidence.json").toFile()));
    assertThat(printed.get("engine").asText()).isEqualTo("courseveil-best-first");
    assertThat(printed.get("levels").size()).isEqualTo(5);
    assertThat(printed.get("smallestClass").asLong()).isGreaterThanOrEqualTo(5);
    assertThat(printed.get("lowerBound").asDouble()).isEqualTo(printed.get("loss").asDouble());
    List<String> input = Files.readAllLines(Path.of(MOOC + ".csv"));
    List<String> rows = Files.readAllLines(result().resolve("table.csv"));
    assertThat(rows.get(0)).isEqualTo(input.get(0));
    assertThat(rows).hasSize(input.size() - printed.get("suppressed").asInt());
  }

  @Test
  void anonymize_rulesInsteadOfRows_giveTheSameTable() throws IOException {
    Path rules = Files.createDirectory(directory.resolve("rules"));
    Files.writeString(
        rules.resolve("year_of_birth.yaml"),
        "intervals: {from: 1940, to: 2005, widths: [5, 10, 20]}\n");
    Files.writeString(rules.resolve("gender.yaml"), "shipped: gender\n");
    String columns = "gender,year_of_birth";
    assertThat(run("--k", "5", "--quasi-identifiers", columns)).as(err.toString()).isZero();
    List<String> byRows = Files.readAllLines(result().resolve("table.csv"));
    Path other = directory.resolve("other");
    assertThat(
            Courseveil.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "anonymize",
                "--table",
                MOOC + ".csv",
                "--out",
                other.toString(),
                "--k",
                "5",
                "--quasi-identifiers",
                columns,
                "--hierarchies",
                rules.toString()))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(other.resolve("table.csv"))).isEqualTo(byRows);
  }

  @ParameterizedTest
  @CsvSource({
    "distinct-2, grade:distinct-2-diversity",
    "entropy-2, grade:entropy-2-diversity",
    "'recursive-3-2', 'grade:recursive-(3.0,2)-diversity'",
    "closeness-0.4, grade:equal-0.4-closeness",
    "tree-closeness-0.4, grade:hierarchical-0.4-closeness"
  })
  void anonymize_withAModel_tellsItInTheEvidence(String model, String name) throws IOException {
    assertThat(run("--k", "5", "--quasi-identifiers", COLUMNS, "--sensitive", "grade:" + model))
        .as(err.toString())
        .isZero();
    assertThat(new JsonMapper().readTree(out.toString()).at("/models/0").asText()).isEqualTo(name);
  }

  @Test
  void anonymize_withAWeight_losesLessOfTheColumn() throws IOException {
    assertThat(run("--k", "5", "--quasi-identifiers", COLUMNS)).as(err.toString()).isZero();
    int before = new JsonMapper().readTree(out.toString()).at("/levels/country").asInt();
    assertThat(before).isPositive();
    out.getBuffer().setLength(0);
    String[] weighted = {
      "--k", "5", "--quasi-identifiers", COLUMNS, "--weights", "country=50", "--gs-factor", "0.4"
    };
    assertThat(runInto("weighted", weighted)).as(err.toString()).isZero();
    assertThat(new JsonMapper().readTree(out.toString()).at("/levels/country").asInt())
        .isLessThan(before);
  }

  @Test
  void anonymize_qualityOtherThanLossWithWeights_isRefused() {
    String[] arguments = {
      "--k", "5", "--quasi-identifiers", COLUMNS, "--quality", "precision", "--gs-factor", "0.4"
    };
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(err.toString()).contains("of loss:gm and loss:am");
  }

  @Test
  void anonymize_withLevels_staysWithinThem() throws IOException {
    assertThat(run("--k", "5", "--quasi-identifiers", COLUMNS, "--levels", "country=3,gender=0-0"))
        .as(err.toString())
        .isZero();
    JsonNode levels = new JsonMapper().readTree(out.toString()).get("levels");
    assertThat(levels.get("country").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(levels.get("gender").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "average-0.05, average-risk-0.05",
    "highest-0.1, highest-risk-0.1",
    "share-0.1-0.2, share-at-risk-0.1-0.2"
  })
  void anonymize_withARisk_keepsIt(String model, String name) throws IOException {
    assertThat(run("--k", "3", "--quasi-identifiers", COLUMNS, "--risk", model))
        .as(err.toString())
        .isZero();
    JsonNode evidence = new JsonMapper().readTree(out.toString());
    assertThat(evidence.at("/models/0").asText()).isEqualTo(name);
    switch (model.substring(0, 5)) {
      case "avera" ->
          assertThat(evidence.at("/risks/marketer").asDouble()).isLessThanOrEqualTo(0.05);
      case "highe" ->
          assertThat(evidence.at("/smallestClass").asLong()).isGreaterThanOrEqualTo(10L);
      default -> assertThat(learnersBelow(10, evidence)).isLessThanOrEqualTo(0.2);
    }
  }

  private static double learnersBelow(int k, JsonNode evidence) {
    double below = 0;
    double all = 0;
    for (Map.Entry<String, JsonNode> size : evidence.get("classesBySize").properties()) {
      double learners = Double.parseDouble(size.getKey()) * size.getValue().asDouble();
      all += learners;
      below += Integer.parseInt(size.getKey()) < k ? learners : 0;
    }
    return below / all;
  }

  @ParameterizedTest
  @CsvSource({
    "loss:gm, loss:geometric_mean",
    "loss:am, loss:arithmetic_mean",
    "precision, precision",
    "discernibility, discernibility",
    "class-size, class-size",
    "entropy, entropy"
  })
  void anonymize_byAQuality_tellsItInTheEvidence(String quality, String name) throws IOException {
    assertThat(run("--k", "5", "--quasi-identifiers", "gender,country", "--quality", quality))
        .as(err.toString())
        .isZero();
    assertThat(new JsonMapper().readTree(out.toString()).get("quality").asText()).startsWith(name);
  }

  @ParameterizedTest
  @CsvSource({
    "--k, 1, at least 2",
    "--suppression-limit, 1.5, between 0 and 1",
    "--quality, beauty, quality model",
    "--sensitive, grade:nice, COLUMN:distinct-L",
    "--risk, none, average-R",
    "--most-checks, 0, at least",
    "--gs-factor, 2, between 0 and 1",
    "--weights, grade=2, above 0",
    "--weights, gender=0, above 0",
    "--levels, gender=9, lie between 0 and",
    "--levels, gender=1-0, a lowest and a highest",
    "--levels, gender=x, such as 1-3",
    "--levels, grade=1, Levels are of quasi-identifiers",
    "--sensitive, note:tree-closeness-0.2, no readable hierarchy",
    "--engine, magic, expected one of",
    "--risk, average-0, above 0",
    "--sensitive, gender:distinct-2, stands once",
    "--subject, gender, stands once",
    "--subject, id, The table has no column id",
    "--hierarchies, /nowhere/, no readable hierarchy"
  })
  void anonymize_settingThatCannotBe_isRefusedAndNothingIsWritten(
      String option, String value, String message) {
    List<String> arguments =
        new ArrayList<>(List.of("--quasi-identifiers", COLUMNS, option, value));
    if (!option.equals("--k")) {
      arguments.addAll(List.of("--k", "5"));
    }
    assertThat(run(arguments.toArray(new String[0]))).isEqualTo(1);
    assertThat(err.toString()).contains(message);
    assertThat(result()).doesNotExist();
  }

  private Path result() {
    return directory.resolve("result");
  }

  private int run(String... arguments) {
    return runInto("result", arguments);
  }

  private int runInto(String folder, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "anonymize",
                "--table",
                MOOC + ".csv",
                "--out",
                directory.resolve(folder).toString()));
    all.addAll(List.of(arguments));
    if (!all.contains("--hierarchies")) {
      all.addAll(List.of("--hierarchies", MOOC + "_hierarchy_"));
    }
    return Courseveil.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(new String[0]));
  }
}
