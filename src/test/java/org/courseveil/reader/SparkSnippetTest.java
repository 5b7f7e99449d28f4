package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.packaging.format.BuiltPackage;
import org.courseveil.packaging.format.LocatedTables;
import org.courseveil.packaging.format.Snippet;
import org.courseveil.spark.SharedSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL for Spark, a statement at a time as it stands. */
final class SparkSnippetTest {
  @TempDir private Path scratch;
  private Path keyFile = Path.of("");
  private Optional<LocatedTables> tables = Optional.empty();
  private List<List<@Nullable Object>> expected = List.of();
  private final SparkSession session = SharedSpark.session().newSession();

  @BeforeEach
  void writePackage() throws IOException {
    Path named = Files.createDirectories(scratch.resolve("it's {one} of [many], * and ?"));
    BuiltPackage built = BuiltPackage.write(named);
    keyFile = named.resolve("package-key.json");
    tables = Optional.of(built.unlock(keyFile).tables(keyFile));
    expected = built.cells();
  }

  private List<List<@Nullable Object>> load() {
    for (String statement : Snippet.SPARK.text(tables.orElseThrow()).split(";\n", 0)) {
      session.sql(statement);
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : session.table("summary").collectAsList()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(row.get(column));
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void text_unlockedKey_loadsEveryRow() {
    assertThat(load()).isEqualTo(expected);
    assertThat(session.sql("SELECT figure FROM report WHERE value = 120").first().getString(0))
        .isEqualTo("rows");
  }

  @Test
  void text_anotherKey_loadsNothing() throws IOException {
    String json = Files.readString(keyFile);
    int key = json.indexOf("\"key\" : \"") + 9;
    Files.writeString(keyFile, json.substring(0, key) + "A".repeat(42) + json.substring(key + 42));

    assertThatThrownBy(this::load).hasStackTraceContaining("TagVerificationException");
  }

  @Test
  void text_plaintextInPlaceOfAFile_isRefused() throws IOException {
    Path part = Path.of(tables.orElseThrow().files().getOrDefault("report", List.of()).get(0));
    Files.delete(part);
    Path plain = scratch.resolve("plain");
    session.sql("SELECT 'rows' AS figure, 120 AS value").coalesce(1).write().parquet("" + plain);
    try (var written = Files.newDirectoryStream(plain, "*.parquet")) {
      Files.copy(written.iterator().next(), part);
    }
    assertThat(Files.readString(part, StandardCharsets.ISO_8859_1)).startsWith("PAR1");

    assertThatThrownBy(this::load).hasStackTraceContaining("plaintext file");
  }

  @Test
  void decryption_withoutTheKeysFile_isRefused() {
    Path part = Path.of(tables.orElseThrow().files().getOrDefault("report", List.of()).get(0));

    assertThatThrownBy(
            () ->
                session
                    .read()
                    .option("parquet.crypto.factory.class", UnlockedPackage.class.getName())
                    .option("__globPaths__", "false")
                    .parquet(part.toString())
                    .count())
        .hasStackTraceContaining("courseveil.package-key");
  }
}
