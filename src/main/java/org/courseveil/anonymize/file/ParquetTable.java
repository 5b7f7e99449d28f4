package org.courseveil.anonymize.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.courseveil.parquet.FlatTable;

/** A table in a Parquet file, or in a folder of them. */
final class ParquetTable extends InputTable {
  static final String ENDING = ".parquet";

  private final FlatTable table;

  private ParquetTable(Path file, FlatTable table) {
    super(file, table.columns());
    this.table = table;
  }

  static ParquetTable open(Path file) {
    try {
      return new ParquetTable(file, FlatTable.open(file));
    } catch (IOException e) {
      throw refused(file, 0, String.valueOf(e.getMessage()));
    }
  }

  @Override
  void requireText(List<String> columns) {
    Set<String> without = new TreeSet<>(table.withoutText(columns));
    if (!without.isEmpty()) {
      throw refused(
          file(),
          0,
          "Quasi-identifiers and sensitive columns are text, whole numbers, yes or no, or dates."
              + " Others here: "
              + String.join(", ", without)
              + ". Make text of them first.");
    }
  }

  @Override
  String ending() {
    return ENDING;
  }

  @Override
  void forEach(RowReader reader) throws IOException {
    long[] line = new long[1];
    table.forEach(row -> reader.accept(++line[0], row::text));
  }

  @Override
  void copy(Path target, List<Integer> changed, Change change) throws IOException {
    table.copy(target, changed, row -> change.of(row::text));
  }
}
