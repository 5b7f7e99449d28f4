package org.courseveil.anonymize.release;

import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/** The rows of a released table in the order of its files, wherever they lie. */
public interface ReleasedRows {
  /** Returns the rows of a data set, in the order of its partitions. */
  static ReleasedRows of(Dataset<Row> rows) {
    return new DatasetRows(rows);
  }

  /** Returns the columns that the rows have. */
  TableSchema schema();

  /** Hands every row on, in order; a row is the reader's to keep. */
  void forEach(Consumer<@Nullable Object[]> reader);
}
