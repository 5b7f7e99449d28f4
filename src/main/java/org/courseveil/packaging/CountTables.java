package org.courseveil.packaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.archive.Cell;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.AggregateTable;
import org.jspecify.annotations.Nullable;

/** The tables of a decided release of counts: a row a published cell, in one order. */
record CountTables(Map<AggregateTable, List<Cell>> cells) {
  /** Sorts a release's cells into its tables; one without a cell is not among them. */
  static CountTables of(List<Cell> cells) {
    Map<AggregateTable, List<Cell>> tables = new EnumMap<>(AggregateTable.class);
    cells.stream()
        .sorted(Cell.ORDER)
        .forEach(cell -> tables.computeIfAbsent(cell.table(), any -> new ArrayList<>()).add(cell));
    return new CountTables(tables);
  }

  /** Returns the tables as they are declared to readers and to the search for identifiers. */
  List<ReleasedTable> declared() {
    return cells.keySet().stream().map(CountTables::declared).toList();
  }

  private static ReleasedTable declared(AggregateTable table) {
    List<ReleasedColumn> columns = new ArrayList<>();
    columns.add(column(AggregateTable.COURSE, TableSchema.Type.STRING, ReleasedColumn.Role.COURSE));
    for (String label : table.labels()) {
      columns.add(column(label, TableSchema.Type.STRING, ReleasedColumn.Role.KEPT));
    }
    columns.add(column(AggregateTable.LEARNERS, TableSchema.Type.LONG, ReleasedColumn.Role.FIGURE));
    return new ReleasedTable(table.tableName(), ReleasedTable.Rows.FIGURES, columns);
  }

  private static ReleasedColumn column(
      String name, TableSchema.Type type, ReleasedColumn.Role role) {
    return new ReleasedColumn(name, type, role, Set.of());
  }

  /** Returns the rows of a table, in the order of its columns. */
  List<@Nullable Object[]> rows(ReleasedTable table) {
    return cells.getOrDefault(AggregateTable.named(table.name()), List.of()).stream()
        .map(CountTables::row)
        .toList();
  }

  private static @Nullable Object[] row(Cell cell) {
    List<Object> row = new ArrayList<>(List.of(cell.course()));
    row.addAll(cell.labels());
    row.add(cell.learners());
    return row.toArray();
  }
}
