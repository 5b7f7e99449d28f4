package org.courseveil.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.Version;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.courseveil.parquet.MarginNote.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a table file holds beside its cells: names, metadata, statistics, page bounds and
 * dictionaries. Readers of its rows never see it, and it can tell what they do.
 *
 * <p>The footer is read as it lies in the file, with the parts that Parquet's own reader drops.
 */
public final class FileMargins {
  /** What our files name as their producer: Parquet's library and the commit it was built from. */
  public static final String PRODUCER = Version.FULL_VERSION;

  private final EncryptedFile file;
  private final Consumer<MarginNote> reader;

  private FileMargins(EncryptedFile file, Consumer<MarginNote> reader) {
    this.file = file;
    this.reader = reader;
  }

  /** Hands every note of a file on, each as often as it stands there. */
  public static void forEach(Path path, FileProtection protection, Consumer<MarginNote> reader)
      throws IOException {
    try (EncryptedFile file = EncryptedFile.open(path, protection)) {
      FileMargins margins = new FileMargins(file, reader);
      margins.footer(PlainFooter.read(path, protection));
      Unreadable.guard(
          path,
          () -> {
            margins.bounds();
            margins.dictionaries();
            return Optional.empty();
          });
    }
  }

  private void footer(FileMetaData footer) {
    note(Place.PRODUCER, MarginNote.WHOLE_FILE, footer.getCreated_by());
    metadata(MarginNote.WHOLE_FILE, footer.getKey_value_metadata());
    for (SchemaElement element : footer.getSchema()) {
      note(Place.NAMES, MarginNote.WHOLE_FILE, element.getName());
    }
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        String column = String.join(".", chunk.getMeta_data().getPath_in_schema());
        note(Place.METADATA, column, chunk.getFile_path());
        metadata(column, chunk.getMeta_data().getKey_value_metadata());
        statistics(column, chunk.getMeta_data().getStatistics());
      }
    }
  }

  private void metadata(String column, @Nullable List<KeyValue> entries) {
    if (entries != null) {
      for (KeyValue entry : entries) {
        note(Place.METADATA, column, entry.getKey());
        note(Place.METADATA, column, entry.getValue());
      }
    }
  }

  private void statistics(String column, @Nullable Statistics statistics) {
    if (statistics != null) {
      Stream.of(
              Optional.ofNullable(statistics.getMin()),
              Optional.ofNullable(statistics.getMax()),
              Optional.ofNullable(statistics.getMin_value()),
              Optional.ofNullable(statistics.getMax_value()))
          .flatMap(Optional::stream)
          .map(bytes -> MarginValues.text(type(column), ByteBuffer.wrap(bytes)))
          .forEach(text -> note(Place.STATISTICS, column, text));
    }
  }

  private void bounds() throws IOException {
    for (BlockMetaData group : file.rowGroups()) {
      for (ColumnChunkMetaData chunk : group.getColumns()) {
        Optional<ColumnIndex> index = file.bounds(chunk);
        if (index.isPresent()) {
          String column = chunk.getPath().toDotString();
          Stream.concat(index.get().getMinValues().stream(), index.get().getMaxValues().stream())
              .filter(ByteBuffer::hasRemaining)
              .map(bound -> MarginValues.text(type(column), bound))
              .forEach(text -> note(Place.PAGE_BOUNDS, column, text));
        }
      }
    }
  }

  private void dictionaries() throws IOException {
    Optional<PageReadStore> group = file.nextRowGroup();
    while (group.isPresent()) {
      for (ColumnDescriptor column : file.schema().getColumns()) {
        DictionaryPage page = group.get().getPageReader(column).readDictionaryPage();
        if (page != null) {
          dictionary(column, page.getEncoding().initDictionary(column, page));
        }
      }
      group = file.nextRowGroup();
    }
  }

  private void dictionary(ColumnDescriptor column, Dictionary dictionary) {
    PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
    for (int id = 0; id <= dictionary.getMaxId(); id++) {
      note(
          Place.DICTIONARY,
          String.join(".", column.getPath()),
          MarginValues.text(type, dictionary, id));
    }
  }

  private PrimitiveTypeName type(String column) {
    return file.schema().getType(column).asPrimitiveType().getPrimitiveTypeName();
  }

  private void note(Place place, String column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      reader.accept(new MarginNote(place, column, text));
    }
  }
}
