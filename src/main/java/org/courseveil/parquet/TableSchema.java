package org.courseveil.parquet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The flat schema of a table file: named columns of simple types, each of which may be missing. */
public record TableSchema(List<Column> columns) {
  /**
   * The type of a column's values: {@link String}, {@link Integer}, {@link Long}, {@link Double},
   * {@link Boolean} or {@code byte[]}.
   */
  public enum Type {
    STRING,
    INT,
    LONG,
    DOUBLE,
    BOOLEAN,
    BINARY
  }

  /** A column: its name and the type of its values. */
  public record Column(String name, Type type) {}

  public TableSchema {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table has at least one column.");
    }
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("A column stands twice in a schema: " + column.name());
      }
    }
  }
}
