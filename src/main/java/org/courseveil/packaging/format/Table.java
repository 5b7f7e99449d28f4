package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of a package: its name, its data files, numbered from 0 without a gap, and its columns.
 */
public record Table(String name, List<String> parts, List<String> columns) {
  public Table {
    PackagePath.word("table", name);
    parts = List.copyOf(parts);
    columns = List.copyOf(columns);
    if (parts.isEmpty()
        || !(parts.equals(parts(name, parts.size())) || parts.equals(List.of(clearPart(name))))) {
      throw new IllegalArgumentException(
          "The parts of table "
              + name
              + " must be "
              + PackagePath.part(name, 0)
              + " and so on, without a gap.");
    }
    Set<String> names = new HashSet<>();
    for (String column : columns) {
      if (!names.add(PackagePath.word("column", column))) {
        throw new IllegalArgumentException(
            "A column stands twice in table " + name + ": " + column);
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table has at least one column: " + name);
    }
  }

  /**
   * Returns the paths of a table's first parts: {@code data/<table>/part-00000.parquet} and so on.
   */
  public static List<String> parts(String table, int count) {
    return IntStream.range(0, count).mapToObj(number -> PackagePath.part(table, number)).toList();
  }

  /** Returns the path of a table's one file in the clear: {@code data/<table>/part-00000.csv}. */
  public static String clearPart(String table) {
    return PackagePath.clearPart(table);
  }

  boolean isInTheClear() {
    return parts.equals(List.of(clearPart(name)));
  }

  static void requireDistinct(List<Table> tables) {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("A package has at least one table.");
    }
    if (tables.stream().map(Table::isInTheClear).distinct().count() > 1) {
      throw new IllegalArgumentException("All tables of a package are encrypted, or none is.");
    }
    Set<String> names = new HashSet<>();
    for (Table table : tables) {
      if (!names.add(table.name())) {
        throw new IllegalArgumentException("A table stands twice in a package: " + table.name());
      }
    }
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("name", name);
    json.set("parts", Json.texts(parts));
    json.set("columns", Json.texts(columns));
    return json;
  }

  static Table from(StrictObject json) throws FormatException {
    String name = json.text("name");
    List<String> parts = json.texts("parts");
    List<String> columns = json.texts("columns");
    return json.complete(() -> new Table(name, parts, columns));
  }
}
