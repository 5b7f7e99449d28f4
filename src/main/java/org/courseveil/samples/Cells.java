package org.courseveil.samples;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The cells of one row, by column. */
final class Cells {
  private static final String MISSING = "NULL";

  private final Map<String, String> cells = new HashMap<>();

  /** Sets a text, escaped as a database dump escapes it. */
  Cells text(String column, String value) {
    cells.put(column, escaped(value));
    return this;
  }

  /** Sets a text that lacks the escaping it should have. */
  Cells raw(String column, String value) {
    cells.put(column, value);
    return this;
  }

  Cells number(String column, long value) {
    cells.put(column, Long.toString(value));
    return this;
  }

  Cells flag(String column, boolean value) {
    return number(column, value ? 1 : 0);
  }

  Cells moment(String column, Instant value) {
    cells.put(column, Timeline.database(value));
    return this;
  }

  Cells missing(String column) {
    cells.put(column, MISSING);
    return this;
  }

  /** Sets a text, or the mark of a missing one if it is empty. */
  Cells textOrMissing(String column, String value) {
    return value.isEmpty() ? missing(column) : text(column, value);
  }

  /** Returns the cell of a column; a column that was not set is missing. */
  String cell(String column) {
    return cells.getOrDefault(column, MISSING);
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\0", "");
  }
}
