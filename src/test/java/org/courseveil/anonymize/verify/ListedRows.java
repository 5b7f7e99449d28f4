package org.courseveil.anonymize.verify;

import java.util.List;
import java.util.function.Consumer;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.parquet.TableSchema;
import org.jspecify.annotations.Nullable;

/** Rows of a table that stand in a list. */
record ListedRows(TableSchema schema, List<@Nullable Object[]> rows) implements ReleasedRows {
  @Override
  public void forEach(Consumer<@Nullable Object[]> reader) {
    rows.forEach(row -> reader.accept(row.clone()));
  }
}
