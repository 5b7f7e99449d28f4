package org.courseveil.anonymize.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.Tier;

/** A table of a package: its name, what its rows are, and its columns in their order. */
public record ReleasedTable(String name, Rows rows, List<ReleasedColumn> columns) {
  /** What a table's rows are. */
  public enum Rows {
    /** A row a unit, with the quasi-identifiers. */
    UNITS,
    /** Rows about the units of the unit table, by pseudonym and course. */
    CHILDREN,
    /** Texts of learners of the unit table's courses, which cannot be joined with it. */
    TEXTS,
    /** Rounded counts of the other tables' rows. */
    FIGURES
  }

  public ReleasedTable {
    columns = List.copyOf(columns);
  }

  /** Returns the tier that a table about units is; its name is the tier's. */
  public Tier tier() {
    return switch (rows) {
      case UNITS -> Tier.SUMMARY;
      case CHILDREN ->
          Arrays.stream(Tier.values())
              .filter(tier -> tier.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("No tier is named " + name + "."));
      case TEXTS, FIGURES -> throw new IllegalStateException("The table " + name + " is no tier.");
    };
  }

  /** Returns the schema of the table's files. */
  public TableSchema schema() {
    return new TableSchema(
        columns.stream()
            .map(column -> new TableSchema.Column(column.name(), column.type()))
            .toList());
  }

  /** Returns the columns' names in their order. */
  public List<String> columnNames() {
    return columns.stream().map(ReleasedColumn::name).toList();
  }

  /** Returns the column of the course id, in a table about units. */
  public String course() {
    return columns.get(1).name();
  }

  /** Returns the names of the columns in one role. */
  public List<String> names(ReleasedColumn.Role role) {
    return columns.stream()
        .filter(column -> column.role() == role)
        .map(ReleasedColumn::name)
        .toList();
  }
}
