package org.courseveil.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one encrypted table file; a plaintext file, another key or another place is refused.
 */
public final class EncryptedTableReader implements Closeable {
  private EncryptedTableReader() {}

  /** Opens a file for reading from its first row. */
  public static EncryptedTableReader open(Path file, FileProtection protection) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Returns the file's schema. */
  public TableSchema schema() {
    throw new UnsupportedOperationException();
  }

  /** Returns the next row, in the schema's order and types, or nothing at the end. */
  public Optional<@Nullable Object[]> next() throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {}
}
