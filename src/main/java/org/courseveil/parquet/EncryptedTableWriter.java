package org.courseveil.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetWriter;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.courseveil.parquet.ParquetOutput.Layout;
import org.jspecify.annotations.Nullable;

/**
 * A writer of one encrypted table file, which appears under its name when the writer is closed,
 * whole or not at all.
 *
 * <p>Until then an encrypted draft lies beside it, whose name begins with a dot and ends in {@code
 * .draft}; only a killed process leaves one behind. A caller that gives up halfway calls {@link
 * #discard} before it closes the writer.
 */
public final class EncryptedTableWriter implements Closeable {
  private final Path file;
  private final Path draft;
  private final TableSchema schema;
  private final boolean padded;
  private final FileEncryptionProperties encryption;
  private final ParquetWriter<@Nullable Object[]> rows;
  private boolean discarded;
  private boolean closed;

  private EncryptedTableWriter(Path file, TableSchema schema, FileProtection protection)
      throws IOException {
    this.file = file;
    this.draft = draftBeside(file);
    this.schema = schema;
    this.padded = protection instanceof PackageFile;
    this.encryption = FileEncryption.toWrite(protection);
    this.rows = ParquetOutput.open(draft, schema, Layout.of(protection), encryption);
  }

  /** Opens a new file, which must not exist yet. */
  public static EncryptedTableWriter open(Path file, TableSchema schema, FileProtection protection)
      throws IOException {
    if (Files.exists(file)) {
      throw alreadyThere(file);
    }
    return new EncryptedTableWriter(file, schema, protection);
  }

  /** Appends a row: a value a column, in the schema's order and types, null where missing. */
  public void write(@Nullable Object[] row) throws IOException {
    if (closed || discarded) {
      throw new IllegalStateException(file + ": rows are written before the writer is closed.");
    }
    try {
      schema.requireShape(row);
      rows.write(row);
    } catch (IOException | RuntimeException failure) {
      discarded = true;
      throw failure;
    }
  }

  /** Gives the file up: closing the writer then leaves nothing behind. */
  public void discard() {
    discarded = true;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      rows.close();
      if (!discarded) {
        publish();
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void publish() throws IOException {
    if (padded) {
      FooterPadding.pad(draft, encryption);
    }
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException taken) {
      throw alreadyThere(file);
    }
  }

  private static Path draftBeside(Path file) {
    String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    return file.resolveSibling("." + file.getFileName() + "." + mark + ".draft");
  }

  private static IOException alreadyThere(Path file) {
    return new FileAlreadyExistsException(
        file.toString(), null, "a table file is never written over; choose another name");
  }
}
