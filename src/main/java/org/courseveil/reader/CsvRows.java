package org.courseveil.reader;

import java.io.IOException;
import org.courseveil.ingest.dialect.CsvQuotes;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them, with line feeds: a missing value is empty, an empty text is two
 * quotation marks.
 */
final class CsvRows {
  private final Appendable text;

  CsvRows(Appendable text) {
    this.text = text;
  }

  void write(@Nullable Object[] row) throws IOException {
    for (int column = 0; column < row.length; column++) {
      if (column > 0) {
        text.append(',');
      }
      Object value = row[column];
      if (value != null) {
        cell(String.valueOf(value));
      }
    }
    text.append('\n');
  }

  private void cell(String value) throws IOException {
    text.append(value.isEmpty() ? CsvQuotes.around(value) : CsvQuotes.cell(value));
  }
}
