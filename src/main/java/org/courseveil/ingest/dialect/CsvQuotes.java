package org.courseveil.ingest.dialect;

/**
 * The quotation marks of comma-separated text (RFC 4180). Values stay as they are, formulas of
 * spreadsheets included.
 */
public final class CsvQuotes {
  private CsvQuotes() {}

  /** Returns a cell, in quotation marks if it needs them. */
  public static String cell(String value) {
    return areNeeded(value) ? around(value) : value;
  }

  /** Returns a cell in quotation marks. */
  public static String around(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Whether a cell cannot stand without them. */
  public static boolean areNeeded(String value) {
    return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
  }
}
