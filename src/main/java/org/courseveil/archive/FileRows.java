package org.courseveil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.courseveil.parquet.KeyRing;
import org.courseveil.policy.CheckFailedException;
import org.jspecify.annotations.Nullable;

/** The rows of one file of a segment, after its digest was found to be the ledger's. */
final class FileRows implements Iterator<Row> {
  private final FileRef file;
  private final EncryptedTableReader reader;
  private Optional<@Nullable Object[]> next;
  private long rows;
  private boolean closed;

  FileRows(FileRef file, StructType columns) throws IOException {
    this.file = file;
    Path path = Path.of(file.path());
    if (!FileDigest.of(path).equals(file.sha256())) {
      throw new CheckFailedException(
          "The archive's file "
              + path
              + " is not the one that the ledger names: its sha256 differs. Restore it from a"
              + " backup.");
    }
    reader = EncryptedTableReader.open(path, new PlacedFile(KeyRing.key(file.key()), file.place()));
    closeWithTask();
    if (!reader.schema().equals(ColumnTypes.of(columns))) {
      throw new IOException("The archive's file " + path + " has other columns than its table.");
    }
    next = reader.next();
  }

  private void closeWithTask() {
    TaskContext task = TaskContext.get();
    if (task != null) {
      TaskCompletionListener listener = ended -> close();
      task.addTaskCompletionListener(listener);
    }
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Row next() {
    @Nullable Object[] values = next.orElseThrow(NoSuchElementException::new);
    @Nullable Object[] row = Arrays.copyOf(values, values.length + 1);
    row[values.length] = file.sequence();
    rows++;
    advance();
    return RowFactory.create(row);
  }

  private void advance() {
    try {
      next = reader.next();
      if (next.isEmpty()) {
        close();
        if (rows != file.rows()) {
          throw new CheckFailedException(
              "The archive's file "
                  + file.path()
                  + " has "
                  + rows
                  + " rows; the ledger says "
                  + file.rows()
                  + ".");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
