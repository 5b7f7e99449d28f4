package org.courseveil.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A writer of one encrypted table file. */
public final class EncryptedTableWriter implements Closeable {
  private EncryptedTableWriter() {}

  /** Opens a new file, which must not exist yet. */
  public static EncryptedTableWriter open(Path file, TableSchema schema, FileProtection protection)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Appends a row: a value a column, in the schema's order and types, null where missing. */
  public void write(@Nullable Object[] row) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
