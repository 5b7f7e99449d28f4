package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python that is printed and documented, run as it stands, and R around it. */
final class PythonSnippetTest {
  private static final String AS_JSON =
      """
      print(json.dumps(tables["summary"].to_pylist()))
      """;

  @TempDir private Path scratch;
  private Path directory = Path.of("");
  private Path keyFile = Path.of("");
  private Optional<LocatedTables> tables = Optional.empty();
  private List<List<@Nullable Object>> expected = List.of();

  @BeforeEach
  void writePackage() throws IOException {
    BuiltPackage built = BuiltPackage.write(scratch);
    directory = built.directory();
    keyFile = scratch.resolve("package-key.json");
    tables = Optional.of(built.unlock(keyFile).tables(keyFile));
    expected = built.cells();
  }

  private StockTools.Outcome run(String python, String text) throws Exception {
    Path script = Files.writeString(scratch.resolve("snippet.py"), text);
    return StockTools.run(directory, python, script.toString());
  }

  private static List<List<@Nullable Object>> rows(String json) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(json)) {
      List<@Nullable Object> cells = new ArrayList<>();
      row.elements().forEachRemaining(cell -> cells.add(cell(cell)));
      rows.add(cells);
    }
    return rows;
  }

  private static @Nullable Object cell(JsonNode cell) {
    if (cell.isNull()) {
      return null;
    }
    if (cell.isTextual()) {
      return cell.textValue();
    }
    if (cell.isBoolean()) {
      return cell.booleanValue();
    }
    return cell.isIntegralNumber() ? (Object) cell.longValue() : (Object) cell.doubleValue();
  }

  @Test
  void text_withPyarrow_loadsEveryRow() throws Exception {
    String python = StockTools.python("pyarrow");

    StockTools.Outcome loaded = run(python, Snippet.PYTHON.text(tables.orElseThrow()) + AS_JSON);

    assertThat(loaded.exitCode()).as(loaded.output()).isZero();
    assertThat(rows(loaded.output())).isEqualTo(expected);
  }

  @Test
  void text_anotherKey_loadsNothing() throws Exception {
    String python = StockTools.python("pyarrow");
    String json = Files.readString(keyFile);
    int key = json.indexOf("\"key\" : \"") + 9;
    Files.writeString(keyFile, json.substring(0, key) + "A".repeat(42) + json.substring(key + 42));

    StockTools.Outcome loaded = run(python, Snippet.PYTHON.text(tables.orElseThrow()) + AS_JSON);

    assertThat(loaded.exitCode()).as(loaded.output()).isNotZero();
  }

  /** Bytes that pyarrow reads without a word: what somebody without the key can make. */
  @Test
  void text_fileInTheClear_loadsNothing() throws Exception {
    String python = StockTools.python("pyarrow");
    Path part = directory.resolve("data/summary/part-00000.parquet");
    Files.delete(part);
    StockTools.Outcome made =
        run(
            python,
            "import pyarrow as pa, pyarrow.parquet as pq\n"
                + "pq.write_table(pa.table({'pseudonym': ['forged']}), '"
                + part
                + "')\n");
    assertThat(made.exitCode()).as(made.output()).isZero();

    StockTools.Outcome loaded = run(python, Snippet.PYTHON.text(tables.orElseThrow()) + AS_JSON);

    assertThat(loaded.exitCode()).isNotZero();
    assertThat(loaded.output()).contains("is not encrypted").doesNotContain("forged");
  }

  @Test
  void documentation_itsPython_loadsEveryTable() throws Exception {
    String python = StockTools.python("pyarrow");
    String page = Files.readString(Path.of("docs/package-format.md"));
    String text = page.substring(page.indexOf("```python\n") + 10);
    text = text.substring(0, text.indexOf("```")).replace("~/package-key.json", keyFile.toString());

    StockTools.Outcome loaded = run(python, text + AS_JSON);

    assertThat(loaded.exitCode()).as(loaded.output()).isZero();
    assertThat(rows(loaded.output())).isEqualTo(expected);
  }

  @Test
  void text_ofR_loadsDataFrames() throws Exception {
    String python = StockTools.python("pyarrow");
    StockTools.require("Rscript");
    String text =
        Snippet.R.text(tables.orElseThrow())
            + "stopifnot(is.data.frame(tables$report))\n"
            + "cat(names(tables$summary), sep = ' ')\n"
            + "cat('\\n', sapply(tables$summary, class), sep = ' ')\n"
            + "cat('\\n', colSums(is.na(tables$summary)), sep = ' ')\n"
            + "cat('\\n', sum(tables$summary$completed, na.rm = TRUE), sep = ' ')\n";
    Path script = Files.writeString(scratch.resolve("snippet.R"), text);

    StockTools.Outcome loaded =
        StockTools.run(
            directory, "env", "RETICULATE_PYTHON=" + python, "Rscript", script.toString());

    assertThat(loaded.exitCode()).as(loaded.output()).isZero();
    assertThat(loaded.output().lines().map(String::strip))
        .containsExactly(
            "pseudonym course country videos grade completed",
            "character character character numeric numeric logical",
            IntStream.range(0, 6)
                .mapToObj(column -> "" + count(column, cell -> cell == null))
                .collect(Collectors.joining(" ")),
            "" + count(5, cell -> Boolean.TRUE.equals(cell)));
  }

  private long count(int column, Predicate<@Nullable Object> ofCells) {
    return expected.stream().map(row -> row.get(column)).filter(ofCells).count();
  }
}
