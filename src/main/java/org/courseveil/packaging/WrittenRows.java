package org.courseveil.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.CheckFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a package's table as they lie in its files, read back from disk and decrypted, in the
 * order of files and rows. A file with other columns than the first one is refused.
 *
 * @param files at least one
 */
record WrittenRows(List<Path> files, FileProtection protection) implements ReleasedRows {
  @Override
  public TableSchema schema() {
    try (EncryptedTableReader first = EncryptedTableReader.open(files.get(0), protection)) {
      return first.schema();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void forEach(Consumer<@Nullable Object[]> reader) {
    TableSchema schema = schema();
    for (Path file : files) {
      try (EncryptedTableReader rows = EncryptedTableReader.open(file, protection)) {
        if (!rows.schema().equals(schema)) {
          throw new CheckFailedException(
              "The files of a table have the same columns. Another has been written to "
                  + file.getFileName());
        }
        Optional<@Nullable Object[]> row = rows.next();
        while (row.isPresent()) {
          reader.accept(row.get());
          row = rows.next();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
