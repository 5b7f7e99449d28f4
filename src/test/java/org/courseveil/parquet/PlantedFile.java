package org.courseveil.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnWriteStoreV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.crypto.AesCipher;
import org.apache.parquet.crypto.AesMode;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.crypto.ModuleCipherFactory;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.courseveil.parquet.FileProtection.PackageFile;
import org.jspecify.annotations.Nullable;

/** A package's table file in which something stands that no writer of ours puts there. */
public final class PlantedFile {
  private final Path file;
  private final TableSchema schema;
  private final PackageFile protection;
  private final List<@Nullable Object[]> rows;

  /** Takes the place of a file, which is written over, and the rows that it has. */
  public PlantedFile(
      Path file, TableSchema schema, PackageFile protection, List<@Nullable Object[]> rows) {
    this.file = file;
    this.schema = schema;
    this.protection = protection;
    this.rows = rows;
  }

  /** Plants an entry of the file's metadata. */
  public void metadata(String key, String value) throws IOException {
    footer(footer -> footer.addToKey_value_metadata(new KeyValue(key).setValue(value)));
  }

  /** Plants an entry of a column chunk's metadata, which Parquet's reader drops. */
  public void columnMetadata(int column, String key, String value) throws IOException {
    footer(
        footer ->
            footer
                .getRow_groups()
                .get(0)
                .getColumns()
                .get(column)
                .getMeta_data()
                .addToKey_value_metadata(new KeyValue(key).setValue(value)));
  }

  /** Plants the name of a column. */
  public void columnName(int column, String name) throws IOException {
    footer(
        footer -> {
          footer.getSchema().get(1 + column).setName(name);
          footer
              .getRow_groups()
              .get(0)
              .getColumns()
              .get(column)
              .getMeta_data()
              .setPath_in_schema(List.of(name));
        });
  }

  /** Plants the name of the program that wrote the file. */
  public void producer(String value) throws IOException {
    footer(footer -> footer.setCreated_by(value));
  }

  /** Plants the greatest value of a column. */
  public void greatest(int column, String value) throws IOException {
    footer(
        footer ->
            footer
                .getRow_groups()
                .get(0)
                .getColumns()
                .get(column)
                .getMeta_data()
                .getStatistics()
                .setMax_value(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Plants an entry at the end of a column's dictionary, to which no cell refers. */
  public void dictionary(int column, String value) throws IOException {
    Files.delete(file);
    FileEncryptionProperties encryption = FileEncryption.toWrite(protection);
    MessageType message = ParquetSchema.write(schema);
    ParquetProperties properties = ParquetProperties.builder().build();
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalOutputFile(file),
            message,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            0,
            encryption,
            properties)) {
      writer.start();
      writer.startBlock(rows.size());
      try (ColumnChunkPageWriteStore pages =
              new ColumnChunkPageWriteStore(
                  new ZstdPages().getCompressor(CompressionCodecName.ZSTD),
                  message,
                  new HeapByteBufferAllocator(),
                  64,
                  true,
                  writer.getEncryptor(),
                  0);
          ColumnWriteStoreV1 columns =
              new ColumnWriteStoreV1(
                  message,
                  descriptor -> planting(pages, descriptor, schema.columns().get(column), value),
                  properties)) {
        RecordConsumer consumer =
            new ColumnIOFactory().getColumnIO(message).getRecordWriter(columns);
        RowWriteSupport support = new RowWriteSupport(schema);
        support.prepareForWrite(consumer);
        rows.forEach(support::write);
        consumer.flush();
        columns.flush();
        pages.flushToFileWriter(writer);
      }
      writer.endBlock();
      writer.end(Map.of());
    }
    FooterPadding.pad(file, encryption);
  }

  private static PageWriter planting(
      ColumnChunkPageWriteStore pages,
      ColumnDescriptor descriptor,
      TableSchema.Column column,
      String value) {
    PageWriter sound = pages.getPageWriter(descriptor);
    return descriptor.getPath()[0].equals(column.name())
        ? (PageWriter)
            Proxy.newProxyInstance(
                PageWriter.class.getClassLoader(),
                new Class<?>[] {PageWriter.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("writeDictionaryPage")) {
                    arguments[0] = longer((DictionaryPage) arguments[0], value);
                  }
                  try {
                    return method.invoke(sound, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                })
        : sound;
  }

  private static DictionaryPage longer(DictionaryPage page, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    ByteBuffer entry =
        ByteBuffer.allocate(Integer.BYTES + bytes.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(bytes.length)
            .put(bytes)
            .flip();
    return new DictionaryPage(
        BytesInput.concat(page.getBytes(), BytesInput.from(entry)),
        page.getDictionarySize() + 1,
        page.getEncoding());
  }

  private void footer(Consumer<FileMetaData> change) throws IOException {
    Files.delete(file);
    FileEncryptionProperties encryption = FileEncryption.toWrite(protection);
    try (ParquetWriter<@Nullable Object[]> writer =
        ParquetOutput.open(file, schema, ParquetOutput.Layout.of(protection), encryption)) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
    }
    FileMetaData footer = PlainFooter.read(file, protection);
    change.accept(footer);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, bytes);
    byte[] module =
        ModuleCipherFactory.getEncryptor(AesMode.GCM, encryption.getFooterKey())
            .encrypt(bytes.toByteArray(), AesCipher.createFooterAAD(encryption.getFileAAD()));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileTail tail = FileTail.of(channel);
      ByteArrayInputStream in = new ByteArrayInputStream(tail.footer(channel));
      Util.readFileCryptoMetaData(in);
      int clear = tail.footerLength() - in.available();
      ByteBuffer end =
          ByteBuffer.allocate(module.length + FileTail.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      end.put(module).putInt(clear + module.length).put(FileTail.magic()).flip();
      channel.truncate(tail.footerStart() + clear);
      channel.write(end, tail.footerStart() + clear);
    }
    FooterPadding.pad(file, encryption);
  }
}
