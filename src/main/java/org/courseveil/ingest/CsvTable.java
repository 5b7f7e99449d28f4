package org.courseveil.ingest;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.ingest.dialect.CsvReader;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFile;
import org.courseveil.ingest.stored.StoredFiles;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** A comma-separated table beside an export, with a header that must name certain columns. */
final class CsvTable implements Closeable {
  private final CsvReader reader;
  private final List<String> header;
  private final Path file;

  /** A row of the table and the line it begins on. */
  record CsvRow(int line, List<String> header, List<String> cells) {
    /** Returns a cell's text without space around it; a short row's missing cells are empty. */
    String text(String column) {
      int index = header.indexOf(column);
      return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    @Override
    public String toString() {
      return "CsvRow[line " + line + "]";
    }
  }

  private CsvTable(Path file, CsvReader reader, List<String> header) {
    this.file = file;
    this.reader = reader;
    this.header = header;
  }

  /** Opens a table that is not encrypted. */
  static CsvTable open(Path file, List<String> columns) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(List.of(new Problem(file, 0, "This table must exist.")));
    }
    return open(file, StoredFiles.of(file, ExportKey.none()), columns);
  }

  static CsvTable open(Path file, StoredFile stored, List<String> columns) throws IOException {
    // Malformed text is an exception here, and not a question mark in somebody's name.
    CsvReader reader =
        new CsvReader(
            new BufferedReader(
                new InputStreamReader(stored.open(), StandardCharsets.UTF_8.newDecoder())));
    List<String> header =
        reader
            .next()
            .map(record -> record.cells().stream().map(String::strip).toList())
            .orElse(List.of());
    if (!header.containsAll(columns)) {
      reader.close();
      String message = "The first line must name the columns " + String.join(",", columns) + ".";
      throw new RefusedException(List.of(new Problem(file, 1, message)));
    }
    return new CsvTable(file, reader, header);
  }

  Optional<CsvRow> next() throws IOException {
    return reader.next().map(record -> new CsvRow(record.line(), header, record.cells()));
  }

  Problem problem(CsvRow row, String message) {
    return new Problem(file, row.line(), message);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
