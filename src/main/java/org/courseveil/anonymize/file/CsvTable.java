package org.courseveil.anonymize.file;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A table in a CSV file with a header, in UTF-8: quoted as RFC 4180 has it. */
final class CsvTable extends InputTable {
  private static final int MOST_COLUMNS = 10_000;

  private final char delimiter;

  private CsvTable(Path file, char delimiter, List<String> header) {
    super(file, header);
    this.delimiter = delimiter;
  }

  /** What gets the values of each line. */
  private interface LineReader {
    void accept(long line, List<String> values) throws IOException;
  }

  /** Opens a table; one without a header, or with a column twice, is refused. */
  static CsvTable open(Path file, char delimiter) throws IOException {
    List<String> header = new ArrayList<>();
    new CsvTable(file, delimiter, header).parse(1, (line, values) -> header.addAll(values));
    if (header.isEmpty() || new HashSet<>(header).size() < header.size()) {
      throw refused(file, 1, "A table begins with a header in which every column stands once.");
    }
    return new CsvTable(file, delimiter, header);
  }

  @Override
  void requireText(List<String> columns) {
    // All of CSV is text.
  }

  @Override
  String ending() {
    return ".csv";
  }

  @Override
  void forEach(RowReader reader) throws IOException {
    forEachLine((line, values) -> reader.accept(line, values::get));
  }

  @Override
  void copy(Path target, List<Integer> changed, Change change) throws IOException {
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setLineSeparator("\n");
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      CsvWriter writer = new CsvWriter(out, settings);
      writer.writeHeaders(header());
      forEachLine(
          (line, values) -> {
            Optional<List<String>> texts = change.of(values::get);
            if (texts.isPresent()) {
              List<String> row = new ArrayList<>(values);
              for (int i = 0; i < changed.size(); i++) {
                row.set(changed.get(i), texts.get().get(i));
              }
              writer.writeRow(row);
            }
          });
      writer.flush();
    }
  }

  /** Hands on every line but the header; one that has not a value a column is refused. */
  private void forEachLine(LineReader reader) throws IOException {
    parse(
        Long.MAX_VALUE,
        (line, values) -> {
          if (values.size() != header().size()) {
            throw refused(
                file(),
                Math.toIntExact(line),
                "A row has as many values as the header, "
                    + header().size()
                    + ". Here: "
                    + values.size());
          }
          if (line > 1) {
            reader.accept(line, values);
          }
        });
  }

  private void parse(long rows, LineReader reader) throws IOException {
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
    // A thread that reads ahead would go on while the file is closed.
    settings.setReadInputOnSeparateThread(false);
    // An error must not quote what it could not read.
    settings.setErrorContentLength(0);
    CsvParser parser = new CsvParser(settings);
    long line = 0;
    try (Reader in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
      parser.beginParsing(in);
      for (String[] row = parser.parseNext();
          row != null && line < rows;
          row = parser.parseNext()) {
        reader.accept(++line, Arrays.asList(row));
      }
    } catch (CharacterCodingException e) {
      throw refused(file(), Math.toIntExact(line + 1), "The table is not UTF-8 text.");
    } catch (TextParsingException e) {
      throw refused(file(), Math.toIntExact(line + 1), "The row cannot be read as CSV.");
    } finally {
      parser.stopParsing();
    }
  }
}
