package org.courseveil.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A plain table that another program wrote: one Parquet file, or a folder of them with the same
 * columns. Lists and structures are refused.
 */
public final class FlatTable {
  private static final Set<PrimitiveTypeName> WITH_TEXT =
      Set.of(PrimitiveTypeName.INT32, PrimitiveTypeName.INT64, PrimitiveTypeName.BOOLEAN);

  private final List<Path> files;
  private final MessageType schema;

  private FlatTable(List<Path> files, MessageType schema) {
    this.files = files;
    this.schema = schema;
  }

  /** A row. */
  public interface Row {
    /** Returns a value as text, empty where it is missing. */
    String text(int column);
  }

  /** What gets rows. */
  public interface RowReader {
    void accept(Row row) throws IOException;
  }

  /** What becomes of some columns of a row. */
  public interface Change {
    /** Returns their new values, or nothing if the row is left out. */
    Optional<List<String>> of(Row row);
  }

  /** Opens a file, or a folder of files. */
  public static FlatTable open(Path fileOrFolder) throws IOException {
    List<Path> files = files(fileOrFolder);
    if (files.isEmpty()) {
      throw new IOException("The folder of a table has files that end in .parquet; here is none.");
    }
    MessageType first = schema(files.get(0));
    for (Path file : files) {
      if (!schema(file).getFields().equals(first.getFields())) {
        throw new IOException("The files of a table have the same columns; others: " + file);
      }
    }
    for (Type field : first.getFields()) {
      if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
        throw new IOException(
            "A table has no lists and no structures. Take the column "
                + field.getName()
                + " apart, or leave it out.");
      }
    }
    return new FlatTable(files, first);
  }

  private static List<Path> files(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      return inside.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  private static MessageType schema(Path file) throws IOException {
    return guarded(
        file,
        () -> {
          try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getFileMetaData().getSchema();
          }
        });
  }

  /** Returns the names of the columns. */
  public List<String> columns() {
    return schema.getFields().stream().map(Type::getName).toList();
  }

  /** Returns those of some columns whose values have no text: measures, moments and bytes. */
  public Set<String> withoutText(List<String> columns) {
    Set<String> without = new HashSet<>();
    for (String column : columns) {
      Type field = schema.getType(column);
      LogicalTypeAnnotation means = field.getLogicalTypeAnnotation();
      PrimitiveTypeName type = field.asPrimitiveType().getPrimitiveTypeName();
      boolean isText =
          means == null
              ? WITH_TEXT.contains(type)
              : means instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                  || means instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
                  || means instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation
                  || means instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
      if (!isText) {
        without.add(column);
      }
    }
    return without;
  }

  /** Hands on every row, in the order of files and rows. */
  public void forEach(RowReader reader) throws IOException {
    forEachGroup(group -> reader.accept(column -> text(group, column)));
  }

  /** Writes the rows to a new file, with text in place of what stood in some columns. */
  public void copy(Path target, List<Integer> changed, Change change) throws IOException {
    MessageType written = withText(changed);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(target))
            .withConf(new PlainParquetConfiguration())
            .withType(written)
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      forEachGroup(
          group -> {
            Optional<List<String>> values = change.of(column -> text(group, column));
            if (values.isPresent()) {
              writer.write(changed(group, written, changed, values.get()));
            }
          });
    }
  }

  private MessageType withText(List<Integer> changed) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (int column = 0; column < schema.getFieldCount(); column++) {
      Type field = schema.getType(column);
      message.addField(
          changed.contains(column)
              ? Types.required(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(field.getName())
              : field);
    }
    return message.named("table");
  }

  private static Group changed(
      Group group, MessageType written, List<Integer> changed, List<String> values) {
    Group copy = new SimpleGroup(written);
    for (int column = 0; column < written.getFieldCount(); column++) {
      int at = changed.indexOf(column);
      if (at >= 0) {
        copy.add(column, values.get(at));
      } else if (group.getFieldRepetitionCount(column) > 0) {
        add(copy, group, column, written.getType(column));
      }
    }
    return copy;
  }

  private static void add(Group copy, Group group, int column, Type type) {
    switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> copy.add(column, group.getInteger(column, 0));
      case INT64 -> copy.add(column, group.getLong(column, 0));
      case BOOLEAN -> copy.add(column, group.getBoolean(column, 0));
      case FLOAT -> copy.add(column, group.getFloat(column, 0));
      case DOUBLE -> copy.add(column, group.getDouble(column, 0));
      case INT96 -> copy.add(column, group.getInt96(column, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> copy.add(column, group.getBinary(column, 0));
    }
  }

  private static String text(Group group, int column) {
    if (group.getFieldRepetitionCount(column) == 0) {
      return "";
    }
    boolean isDate =
        group.getType().getType(column).getLogicalTypeAnnotation()
            instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
    return isDate
        ? LocalDate.ofEpochDay(group.getInteger(column, 0)).toString()
        : group.getValueToString(column, 0);
  }

  /** What gets Parquet's own rows. */
  private interface GroupReader {
    void accept(Group group) throws IOException;
  }

  private void forEachGroup(GroupReader reader) throws IOException {
    for (Path file : files) {
      try (ParquetFileReader opened =
          guarded(file, () -> ParquetFileReader.open(new LocalInputFile(file)))) {
        Optional<PageReadStore> pages = next(file, opened);
        while (pages.isPresent()) {
          PageReadStore page = pages.get();
          RecordReader<Group> rows =
              new ColumnIOFactory()
                  .getColumnIO(schema)
                  .getRecordReader(page, new GroupRecordConverter(schema));
          for (long row = 0; row < page.getRowCount(); row++) {
            reader.accept(guarded(file, rows::read));
          }
          pages = next(file, opened);
        }
      }
    }
  }

  private static Optional<PageReadStore> next(Path file, ParquetFileReader opened)
      throws IOException {
    return guarded(file, () -> Optional.ofNullable(opened.readNextRowGroup()));
  }

  /** A step of reading. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** The library's own messages may quote values. */
  private static <T> T guarded(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException | RuntimeException e) {
      throw new IOException("This is no Parquet file that can be read: " + file.getFileName(), e);
    }
  }
}
