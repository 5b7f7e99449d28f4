package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.courseveil.parquet.ParquetOutput.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A table file in the clear, of made-up rows: what the size and the time of package files are
 * measured against. The architecture's tests keep everything but benchmarks from it.
 */
public final class BareTable {
  private BareTable() {}

  /** Writes rows in the layout of package files. */
  public static void writePortable(Path file, TableSchema schema, Iterable<@Nullable Object[]> rows)
      throws IOException {
    write(ParquetOutput.openBare(file, schema, Layout.PORTABLE), rows);
  }

  /** Writes rows in the layout that Parquet chooses by itself. */
  public static void writeCustomary(
      Path file, TableSchema schema, Iterable<@Nullable Object[]> rows) throws IOException {
    write(ParquetOutput.openBare(file, schema, Layout.CUSTOMARY), rows);
  }

  private static void write(
      ParquetWriter<@Nullable Object[]> writer, Iterable<@Nullable Object[]> rows)
      throws IOException {
    try (writer) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
    }
  }
}
