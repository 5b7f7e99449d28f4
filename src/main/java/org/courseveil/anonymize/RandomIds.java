package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.io.Serializable;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.deidentify.PseudonymKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;

/** Rows whose first column is a random-looking id of hexadecimal digits. */
final class RandomIds {
  private static final int RANGE_DIGITS = 4;
  private static final int RANGES = 1 << 16;

  private RandomIds() {}

  /** Puts ids into a row, by the key of a package. */
  interface Tagging extends Serializable {
    Row of(Row row, PseudonymKey key);
  }

  /** Returns rows under ids, sorted by them. */
  static Dataset<Row> of(
      Dataset<Row> rows, StructType schema, KeyHandle handle, int parts, Tagging tagging) {
    MapPartitionsFunction<Row, Row> tagged =
        part -> {
          PseudonymKey key = PseudonymKey.of(KeyRing.key(handle));
          Iterable<Row> once = () -> part;
          return StreamSupport.stream(once.spliterator(), false)
              .map(row -> tagging.of(row, key))
              .iterator();
        };
    return sorted(rows.mapPartitions(tagged, Encoders.row(schema)), parts);
  }

  /**
   * Sorts rows globally by their ids and then by the other columns, so that nothing of their order
   * is left. Each part has a range of the ids, which are spread evenly: no row has to be looked at
   * to tell where the ranges end.
   */
  private static Dataset<Row> sorted(Dataset<Row> rows, int parts) {
    if (parts < 1 || parts > RANGES) {
      throw new IllegalArgumentException(
          "A table has 1 to " + RANGES + " parts. Provided: " + parts);
    }
    Column range = conv(substring(col(rows.columns()[0]), 1, RANGE_DIGITS), 16, 10);
    Column part = floor(range.cast(LongType).multiply(parts).divide(RANGES)).cast(IntegerType);
    return rows.repartitionById(parts, part)
        .sortWithinPartitions(Columns.of(List.of(rows.columns())));
  }
}
