package org.courseveil.anonymize.file;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/** A table in a CSV file with a header, in UTF-8: quoted as RFC 4180 has it. */
final class CsvTable {
  private static final int MOST_COLUMNS = 10_000;

  private final Path file;
  private final char delimiter;
  private final List<String> header;

  private CsvTable(Path file, char delimiter, List<String> header) {
    this.file = file;
    this.delimiter = delimiter;
    this.header = header;
  }

  /** What gets a table's rows. */
  @FunctionalInterface
  interface RowReader {
    /**
     * Takes a row.
     *
     * @param line the row's number in the file, the header being 1, if no row has several lines
     */
    void accept(long line, List<String> values) throws IOException;
  }

  /** Opens a table; one without a header, or with a column twice, is refused. */
  static CsvTable open(Path file, char delimiter) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw refused(file, 0, "There is no readable table here.");
    }
    List<String> header = new ArrayList<>();
    new CsvTable(file, delimiter, header).parse(1, (line, values) -> header.addAll(values));
    if (header.isEmpty() || new HashSet<>(header).size() < header.size()) {
      throw refused(file, 1, "A table begins with a header in which every column stands once.");
    }
    return new CsvTable(file, delimiter, List.copyOf(header));
  }

  Path file() {
    return file;
  }

  List<String> header() {
    return header;
  }

  /** Returns where a column stands; a table without it is refused. */
  int at(String column) {
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

  /** Hands on every row; one that has not a value a column is refused. */
  void forEach(RowReader reader) throws IOException {
    parse(
        Long.MAX_VALUE,
        (line, values) -> {
          if (values.size() != header.size()) {
            throw refused(
                file,
                Math.toIntExact(line),
                "A row has as many values as the header, "
                    + header.size()
                    + ". Here: "
                    + values.size());
          }
          if (line > 1) {
            reader.accept(line, values);
          }
        });
  }

  private void parse(long rows, RowReader reader) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setIgnoreLeadingWhitespaces(false);
    settings.setIgnoreTrailingWhitespaces(false);
    settings.setSkipEmptyLines(true);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxColumns(MOST_COLUMNS);
    settings.setMaxCharsPerColumn(-1);
    // An error must not quote what it could not read.
    settings.setErrorContentLength(0);
    CsvParser parser = new CsvParser(settings);
    long line = 0;
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      parser.beginParsing(in);
      for (String[] row = parser.parseNext();
          row != null && line < rows;
          row = parser.parseNext()) {
        reader.accept(++line, Arrays.asList(row));
      }
    } catch (CharacterCodingException e) {
      throw refused(file, Math.toIntExact(line + 1), "The table is not UTF-8 text.");
    } catch (TextParsingException e) {
      throw refused(file, Math.toIntExact(line + 1), "The row cannot be read as CSV.");
    } finally {
      parser.stopParsing();
    }
  }

  static RefusedException refused(Path file, int line, String message) {
    return new RefusedException(List.of(new Problem(file, line, message)));
  }
}
