package org.courseveil.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one encrypted table file; a plaintext file, another key or another place is refused.
 *
 * <p>A file that was changed anywhere is refused at the latest when its last row has been read.
 */
public final class EncryptedTableReader implements Closeable {
  private final Path path;
  private final EncryptedFile file;
  private final TableSchema schema;
  private final RowMaterializer materializer;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<@Nullable Object[]> rows;
  private long left;

  private EncryptedTableReader(Path path, EncryptedFile file, TableSchema schema) {
    this.path = path;
    this.file = file;
    this.schema = schema;
    this.materializer = new RowMaterializer(schema);
    this.columns = new ColumnIOFactory().getColumnIO(file.schema());
  }

  /** Opens a file for reading from its first row. */
  public static EncryptedTableReader open(Path file, FileProtection protection) throws IOException {
    EncryptedFile opened = EncryptedFile.open(file, protection);
    try {
      return new EncryptedTableReader(file, opened, ParquetSchema.read(file, opened.schema()));
    } catch (IOException | RuntimeException failure) {
      opened.close();
      throw failure;
    }
  }

  /** Returns the file's schema. */
  public TableSchema schema() {
    return schema;
  }

  /** Returns the next row, in the schema's order and types, or nothing at the end. */
  public Optional<@Nullable Object[]> next() throws IOException {
    RecordReader<@Nullable Object[]> current = rows;
    while (current == null || left == 0) {
      Optional<PageReadStore> group = file.nextRowGroup();
      if (group.isEmpty()) {
        return Optional.empty();
      }
      current = Unreadable.guard(path, () -> columns.getRecordReader(group.get(), materializer));
      rows = current;
      left = group.get().getRowCount();
    }
    left--;
    return Optional.of(Unreadable.guard(path, current::read));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
