package org.courseveil.parquet;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The flat schema of a table file: named columns of simple types, each of which may be missing. */
public record TableSchema(List<Column> columns) implements Serializable {
  /**
   * The type of a column's values: {@link String}, {@link Integer}, {@link Long}, {@link Double},
   * {@link Boolean} or {@code byte[]}.
   */
  public enum Type {
    STRING(String.class),
    INT(Integer.class),
    LONG(Long.class),
    DOUBLE(Double.class),
    BOOLEAN(Boolean.class),
    BINARY(byte[].class);

    private final Class<?> values;

    Type(Class<?> values) {
      this.values = values;
    }
  }

  /** A column: its name and the type of its values. */
  public record Column(String name, Type type) implements Serializable {}

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

  /** Refuses a row that has not one value a column, each of its type or null. */
  void requireShape(@Nullable Object[] row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row has a value a column: " + columns.size() + ". Provided values: " + row.length);
    }
    for (int i = 0; i < row.length; i++) {
      Object value = row[i];
      Column column = columns.get(i);
      if (value != null && !column.type().values.isInstance(value)) {
        throw new IllegalArgumentException(
            "Column "
                + column.name()
                + " holds "
                + column.type()
                + ". Provided type: "
                + value.getClass().getSimpleName());
      }
    }
  }
}
