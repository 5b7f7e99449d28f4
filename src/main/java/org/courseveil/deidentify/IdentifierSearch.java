package org.courseveil.deidentify;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The search for one identifier in the cells of the archive: columns and how, never the value. */
final class IdentifierSearch implements FlatMapFunction<Row, Row> {
  static final StructType SCHEMA =
      new StructType().add("column", StringType, false).add("kind", StringType, false);

  private static final long serialVersionUID = 1L;

  private final Broadcast<CellIndex> index;

  IdentifierSearch(Broadcast<CellIndex> index) {
    this.index = index;
  }

  /** Counts what was found, in the columns of {@link #SCHEMA}. */
  static List<Residue> counted(Dataset<Row> found) {
    return found.groupBy("column", "kind").count().collectAsList().stream()
        .map(
            row ->
                new Residue(
                    row.getString(0), Residue.Kind.valueOf(row.getString(1)), row.getLong(2)))
        .toList();
  }

  @Override
  public Iterator<Row> call(Row identifier) {
    List<Row> hits = new ArrayList<>();
    if (!identifier.isNullAt(0)) {
      index
          .value()
          .search(
              identifier.getString(0),
              (column, kind) -> hits.add(RowFactory.create(column, kind.name())));
    }
    return hits.iterator();
  }
}
