package org.courseveil.anonymize.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.policy.CheckFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look at the written file: that it sees what must not be there. */
final class WrittenTableTest {
  @TempDir Path folder = Path.of("");

  @Test
  void requireK_classesOfK_isDone() throws IOException {
    assertThatCode(() -> require(new PeopleFile(folder, 50), rows(5, 7)))
        .doesNotThrowAnyException();
  }

  @Test
  void requireK_classOfKMinusOne_stops() {
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50), rows(5, 4)))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("Smaller classes found: 1");
  }

  @Test
  void requireK_classOfOnePersonsRows_stops() {
    List<String> rows = rows(5, 6);
    rows.replaceAll(row -> row.replaceAll("^p[0-9]+;3", "p1;3"));
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50).subject("id"), rows))
        .isInstanceOf(CheckFailedException.class);
  }

  @Test
  void requireK_starsOfTheSuppressed_areNoClass() {
    List<String> rows = rows(5, 6);
    rows.add("p99;*;*;;1");
    assertThatCode(() -> require(new PeopleFile(folder, 50).keepSuppressed(), rows))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> require(new PeopleFile(folder, 50), rows))
        .isInstanceOf(CheckFailedException.class);
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
    new WrittenTable(request, table, TableCounts.of(table, request)).requireK(file);
  }
}
