package org.courseveil.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.FileDecryptionProperties;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.hadoop.metadata.IndexReference;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted file whose footer has opened; whoever reads all of its row groups to their ends has
 * had every byte of it authenticated.
 */
final class EncryptedFile implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final ParquetFileReader reader;
  private int rowGroup;

  private EncryptedFile(Path file, FileChannel channel, ParquetFileReader reader) {
    this.file = file;
    this.channel = channel;
    this.reader = reader;
  }

  static EncryptedFile open(Path file, FileProtection protection) throws IOException {
    FileDecryptionProperties decryption = FileEncryption.toRead(protection);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return Unreadable.guard(
          file,
          () -> {
            new FileShell(channel).check(protection);
            ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new ZstdPages())
                    .withDecryption(decryption)
                    .build();
            return new EncryptedFile(
                file, channel, ParquetFileReader.open(new LocalInputFile(file), options));
          });
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  MessageType schema() {
    return reader.getFileMetaData().getSchema();
  }

  /** Returns the number of rows by the footer. */
  long rows() {
    return reader.getRecordCount();
  }

  Iterable<BlockMetaData> rowGroups() {
    return reader.getRowGroups();
  }

  /** Returns the bounds of a column chunk's pages, if it has any. */
  Optional<ColumnIndex> bounds(ColumnChunkMetaData chunk) throws IOException {
    return Optional.ofNullable(reader.readColumnIndex(chunk));
  }

  /** Returns the next row group, or nothing at the end. */
  Optional<PageReadStore> nextRowGroup() throws IOException {
    return Unreadable.guard(
        file,
        () -> {
          if (rowGroup == reader.getRowGroups().size()) {
            return Optional.empty();
          }
          for (ColumnChunkMetaData chunk : reader.getRowGroups().get(rowGroup).getColumns()) {
            authenticate(chunk);
          }
          rowGroup++;
          return Optional.of(reader.readNextRowGroup());
        });
  }

  /** Opens what readers of whole tables pass over, and checks lengths that they would trust. */
  private void authenticate(ColumnChunkMetaData chunk) throws IOException {
    FileShell shell = new FileShell(channel);
    shell.checkModules(chunk.getStartingPos(), chunk.getTotalSize());
    checkIndex(shell, chunk.getColumnIndexReference());
    checkIndex(shell, chunk.getOffsetIndexReference());
    reader.readColumnIndex(chunk);
    reader.readOffsetIndex(chunk);
  }

  private static void checkIndex(FileShell shell, @Nullable IndexReference index)
      throws IOException {
    if (index != null) {
      shell.checkModules(index.getOffset(), index.getLength());
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      reader.close();
    }
  }
}
