package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbSnippetTest {
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

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String single : sql.split(";\\s*\n", 0)) {
        statement.execute(single);
      }
    }
  }

  private static List<List<@Nullable Object>> rows(Connection connection, String query)
      throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void text_unlockedKey_loadsEveryRow() throws Exception {
    try (Connection connection = connection()) {
      run(connection, Snippet.DUCKDB.text(tables.orElseThrow()));

      assertThat(rows(connection, "SELECT * FROM summary")).isEqualTo(expected);
      assertThat(rows(connection, "SELECT figure FROM report WHERE value = 120"))
          .isEqualTo(List.of(List.of("rows")));
    }
  }

  @Test
  void text_anotherKey_loadsNothing() throws Exception {
    String json = Files.readString(keyFile);
    int key = json.indexOf("\"key\" : \"") + 9;
    String other = json.substring(0, key) + "A".repeat(42) + json.substring(key + 42);
    Files.writeString(keyFile, other);
    try (Connection connection = connection()) {
      String sql = Snippet.DUCKDB.text(tables.orElseThrow());
      assertThatThrownBy(() -> run(connection, sql)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void documentation_itsSql_loadsTheFirstPart() throws Exception {
    String page = Files.readString(Path.of("docs/package-format.md"));
    String sql = page.substring(page.indexOf("```sql\n") + 7);
    sql = sql.substring(0, sql.indexOf("```")).replace("~/package-key.json", keyFile.toString());
    try (Connection connection = connection()) {
      run(connection, "SET file_search_path = '" + directory + "'");
      run(connection, sql);

      assertThat(rows(connection, "SELECT * FROM summary"))
          .isEqualTo(expected.subList(0, expected.size() / BuiltPackage.PARTS));
    }
  }
}
