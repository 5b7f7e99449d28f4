package org.courseveil.anonymize.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** A table in a file, of rows that are read one by one, as often as needed. */
abstract sealed class InputTable permits CsvTable, ParquetTable {
  private final Path file;
  private final List<String> header;

  InputTable(Path file, List<String> header) {
    this.file = file;
    this.header = List.copyOf(header);
  }

  /** A row. */
  interface Row {
    /** Returns the value of a column, as text. */
    String at(int column);

    /** Returns the values of several columns. */
    default List<String> at(int[] columns) {
      List<String> values = new ArrayList<>(columns.length);
      for (int column : columns) {
        values.add(at(column));
      }
      return values;
    }
  }

  /** What gets a table's rows. */
  @FunctionalInterface
  interface RowReader {
    /**
     * Takes a row.
     *
     * @param line where the row stands: in CSV its line, the header being 1, if no row has several
     *     lines; in Parquet its number
     */
    void accept(long line, Row row) throws IOException;
  }

  /** What becomes of some columns of a row. */
  interface Change {
    /** Returns their new values, or nothing if the row is left out. */
    Optional<List<String>> of(Row row);
  }

  /** Opens a table: Parquet if its name says so or it is a folder, CSV otherwise. */
  static InputTable open(Path file, char delimiter) throws IOException {
    if (!Files.isReadable(file)) {
      throw refused(file, 0, "There is no readable table here.");
    }
    return Files.isDirectory(file) || file.toString().endsWith(ParquetTable.ENDING)
        ? ParquetTable.open(file)
        : CsvTable.open(file, delimiter);
  }

  final Path file() {
    return file;
  }

  final List<String> header() {
    return header;
  }

  /** Returns where a column stands; a table without it is refused. */
  final int at(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw refused(
          file,
          1,
          "The table has no column "
              + column
              + ". Its columns are "
              + String.join(", ", header)
              + (header.size() == 1 ? "; should --delimiter be another?" : "."));
    }
    return at;
  }

  /** Refuses columns whose values have no text to look up in a hierarchy. */
  abstract void requireText(List<String> columns);

  /** Returns the ending of files of this kind. */
  abstract String ending();

  /** Hands on every row. */
  abstract void forEach(RowReader reader) throws IOException;

  /**
   * Writes the rows to a new file of this kind, in their order, with other text in some columns.
   */
  abstract void copy(Path target, List<Integer> changed, Change change) throws IOException;

  static RefusedException refused(Path file, int line, String message) {
    return new RefusedException(List.of(new Problem(file, line, message)));
  }
}
