package org.courseveil.deidentify;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The search for deleted accounts' identifiers in the texts of the archive. */
final class TextSearch {
  private static final StructType CELL =
      new StructType()
          .add("column", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false);

  private TextSearch() {}

  /**
   * Returns the columns in which identifiers are left, by kind, with the number of texts.
   *
   * @param table the table's name
   * @param texts the columns to be searched
   */
  static List<Residue> residues(String table, Dataset<Row> texts, Dataset<Row> identifiers) {
    String[] columns = texts.columns();
    FlatMapFunction<Row, Row> written =
        row ->
            IntStream.range(0, columns.length)
                .filter(i -> !row.isNullAt(i))
                .mapToObj(i -> RowFactory.create(table + "." + columns[i], row.getString(i)))
                .iterator();
    Dataset<Row> cells = texts.flatMap(written, Encoders.row(CELL));
    if (cells.isEmpty()) {
      return List.of();
    }
    CertainIdentifiers certain =
        new CertainIdentifiers(
            identifiers.select("identifier").as(Encoders.STRING()).collectAsList());
    Broadcast<CertainIdentifiers> shared =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext()).broadcast(certain);
    FlatMapFunction<Row, Row> kinds =
        cell ->
            shared.value().in(cell.getString(1)).stream()
                .map(kind -> RowFactory.create(cell.getString(0), kind.name()))
                .iterator();
    return IdentifierSearch.counted(cells.flatMap(kinds, Encoders.row(IdentifierSearch.SCHEMA)));
  }
}
