package org.courseveil.ingest;

import java.util.Optional;
import java.util.OptionalInt;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.TableHeader;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/** A row of a table of a Coursera export, whose cells are asked for by their columns' names. */
final class CourseraLine {
  private final EscapedCsvRecord record;
  private final TableHeader header;

  private CourseraLine(EscapedCsvRecord record, TableHeader header) {
    this.record = record;
    this.header = header;
  }

  static CourseraLine of(byte[] line, TableHeader header) throws UnreadableLineException {
    return new CourseraLine(EscapedCsvRecord.of(line, header.size()), header);
  }

  /** Returns a cell's text; that of a missing one, or of a column that is not there, is empty. */
  String word(String column) {
    OptionalInt index = header.indexOf(column);
    return index.isPresent() ? record.word(index.getAsInt()).strip() : "";
  }

  /** Returns a text as it was written, or null for a missing one. */
  @Nullable String text(String column) {
    return record.text(index(column)).orElse(null);
  }

  /** Returns a moment, or null for a missing one. */
  @Nullable Long moment(String column) throws UnreadableLineException {
    var moment = record.moment(index(column), column);
    return moment.isPresent() ? moment.getAsLong() : null;
  }

  /** Returns a number with a fraction, or null for a missing one. */
  @Nullable Double decimal(String column) throws UnreadableLineException {
    var decimal = record.decimal(index(column), column);
    return decimal.isPresent() ? decimal.getAsDouble() : null;
  }

  /** Returns a whole number that is not negative, if the cell holds one. */
  Optional<Long> number(String column) {
    var number = record.number(index(column));
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private int index(String column) {
    return header.indexOf(column).orElseThrow();
  }

  @Override
  public String toString() {
    return "CourseraLine[redacted]";
  }
}
