package org.courseveil.packaging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.ingest.dialect.CsvQuotes;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts as csv (RFC 4180, line feeds): no cell of one is missing, and none has a
 * character that needs quotes.
 */
record ClearTable(ReleasedTable table, List<@Nullable Object[]> rows) {
  String text() {
    return Stream.concat(
            Stream.of(String.join(",", table.columnNames())), rows.stream().map(ClearTable::line))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String line(@Nullable Object[] row) {
    return Arrays.stream(row)
        .map(String::valueOf)
        .map(ClearTable::field)
        .collect(Collectors.joining(","));
  }

  private static String field(String value) {
    if (CsvQuotes.areNeeded(value) || value.chars().anyMatch(character -> character < ' ')) {
      throw new IllegalStateException("A label of a table of counts needs quotes in csv.");
    }
    return value;
  }
}
