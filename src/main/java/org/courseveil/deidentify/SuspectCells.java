package org.courseveil.deidentify;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The distinct cells of a partition that are to be searched for identifiers. */
final class SuspectCells implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      new StructType()
          .add("column", StringType, false)
          .add("cell", StringType, false)
          .add("outside", BooleanType, false);

  private static final long serialVersionUID = 1L;

  /** The check fails with the first cell outside its vocabulary; more only add to the count. */
  private static final int MOST_OUTSIDE = 10_000;

  private final List<String> columns;
  private final CellRules rules;

  /** Takes the rows' columns, as {@code table.column}. */
  SuspectCells(List<String> columns, CellRules rules) {
    this.columns = List.copyOf(columns);
    this.rules = rules;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<Set<Object>> seen = new ArrayList<>();
    columns.forEach(column -> seen.add(new HashSet<>()));
    List<Row> suspects = new ArrayList<>();
    int outside = 0;
    while (rows.hasNext() && outside < MOST_OUTSIDE) {
      Row row = rows.next();
      for (int i = 0; i < row.size(); i++) {
        if (row.isNullAt(i) || !seen.get(i).add(row.get(i))) {
          continue;
        }
        String column = columns.get(i);
        Optional<CellRules.Suspect> suspect = rules.suspect(column, String.valueOf(row.get(i)));
        if (suspect.isPresent()) {
          outside += suspect.get().outside() ? 1 : 0;
          suspects.add(RowFactory.create(column, suspect.get().cell(), suspect.get().outside()));
        }
      }
    }
    return suspects.iterator();
  }
}
