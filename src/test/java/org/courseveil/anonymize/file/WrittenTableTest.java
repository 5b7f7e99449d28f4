package org.courseveil.anonymize.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.AverageRisk;
import org.courseveil.anonymize.engine.DistinctDiversity;
import org.courseveil.anonymize.engine.EntropyDiversity;
import org.courseveil.anonymize.engine.EqualCloseness;
import org.courseveil.anonymize.engine.HierarchicalCloseness;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.HighestRisk;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.RecursiveDiversity;
import org.courseveil.anonymize.engine.ShareAtRisk;
import org.courseveil.policy.CheckFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The look at the written file: that it sees what must not be there. */
final class WrittenTableTest {
  @TempDir Path folder = Path.of("");

  @Test
  void verify_classesOfK_isDone() throws IOException {
    assertThatCode(() -> require(new PeopleFile(folder, 50), rows(5, 7)))
        .doesNotThrowAnyException();
  }

  @Test
  void verify_classOfKMinusOne_stops() {
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50), rows(5, 4)))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("Smaller classes found: 1");
  }

  @Test
  void verify_classOfOnePersonsRows_stops() {
    List<String> rows = rows(5, 6);
    rows.replaceAll(row -> row.replaceAll("^p[0-9]+;3", "p1;3"));
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50).subject("id"), rows))
        .isInstanceOf(CheckFailedException.class);
  }

  @Test
  void verify_starsOfTheSuppressed_areNoClass() {
    List<String> rows = rows(5, 6);
    rows.add("p99;*;*;;1");
    assertThatCode(() -> require(new PeopleFile(folder, 50).keepSuppressed(), rows))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50), rows))
        .isInstanceOf(CheckFailedException.class);
  }

  /** Of ten young and ten old people, the young have the first grades and the old the others. */
  static Stream<Arguments> modelsAndGrades() {
    Hierarchy grades =
        Hierarchy.of(
            "grade",
            List.of(List.of("0", "l", "*"), List.of("1", "l", "*"), List.of("2", "h", "*")));
    return Stream.of(
        Arguments.of(new DistinctDiversity("grade", 2), "0111111111", "1111111111"),
        Arguments.of(new EntropyDiversity("grade", 1.9), "0000111111", "0111111111"),
        Arguments.of(new RecursiveDiversity("grade", 2, 2), "0000111111", "0001111111"),
        Arguments.of(new EqualCloseness("grade", 0.15), "0000111222", "0000111111"),
        Arguments.of(new HierarchicalCloseness("grade", 0.1, grades), "0000111222", "0000111112"),
        Arguments.of(new HighestRisk(0.1), "0000111222", "000011122"),
        Arguments.of(new AverageRisk(0.1), "0000111222", "000011122"),
        Arguments.of(new ShareAtRisk(0.1, 0), "0000111222", "000011122"));
  }

  @ParameterizedTest
  @MethodSource("modelsAndGrades")
  void verify_modelThatDoesNotHold_stops(PrivacyModel model, String good, String bad)
      throws IOException {
    PeopleFile people = new PeopleFile(folder, 0).models(model);
    "0000111222".repeat(2).chars().forEach(g -> people.lines.add(person("20", g)));
    assertThatCode(() -> require(people, graded(good))).doesNotThrowAnyException();
    assertThatThrownBy(() -> require(people, graded(bad)))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining(model.name());
  }

  private static List<String> graded(String youngGrades) {
    List<String> rows = new ArrayList<>(List.of("id;age;region;note;grade"));
    youngGrades.chars().forEach(grade -> rows.add(person("20-29", grade)));
    "0000111222".chars().forEach(grade -> rows.add(person("30-39", grade)));
    return rows;
  }

  private static String person(String age, int grade) {
    return "p;" + age + ";" + (age.length() == 2 ? "north" : "*") + ";;" + (char) grade;
  }

  private static List<String> rows(int young, int old) {
    List<String> rows = new ArrayList<>(List.of("id;age;region;note;grade"));
    for (int i = 0; i < young + old; i++) {
      rows.add("p" + i + ";" + (i < young ? "20-29" : "30-39") + ";*;;1");
    }
    return rows;
  }

  private void require(PeopleFile people, List<String> written) throws IOException {
    TableRequest request = people.request();
    CsvTable table = CsvTable.open(request.table(), request.delimiter());
    Path file = folder.resolve("written.csv");
    Files.write(file, written);
    new WrittenTable(request, table, TableCounts.of(table, request)).verify(file);
  }
}
