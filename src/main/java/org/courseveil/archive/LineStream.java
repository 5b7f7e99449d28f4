package org.courseveil.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Unreadable lines that come sorted by the file they stand in, cut into one portion a file, or more
 * where a file has very many.
 */
final class LineStream {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Iterator<Row> lines;
  private final long longestPortion;
  private @Nullable Row next;

  /** Takes lines, and the number of characters after which a portion ends. */
  LineStream(Iterator<Row> lines, long longestPortion) {
    this.lines = lines;
    this.longestPortion = longestPortion;
    advance();
  }

  private void advance() {
    next = lines.hasNext() ? lines.next() : null;
  }

  boolean hasPortion() {
    return next != null;
  }

  /** Returns the lines of the next portion as JSON, to be read to their end once. */
  Iterable<String> portion() {
    Row first = next;
    if (first == null) {
      throw new NoSuchElementException("There is no further portion.");
    }
    String file = first.getString(0);
    return () ->
        new Iterator<>() {
          private long length;

          @Override
          public boolean hasNext() {
            return next != null && next.getString(0).equals(file) && length < longestPortion;
          }

          @Override
          public String next() {
            Row line = next;
            if (line == null || !hasNext()) {
              throw new NoSuchElementException("The portion has no further line.");
            }
            advance();
            String json = json(line);
            length += json.length();
            return json;
          }
        };
  }

  private static String json(Row line) {
    try {
      return JSON.writeValueAsString(
          JSON.createObjectNode()
              .put("file", line.getString(0))
              .put("source", line.getString(1))
              .put("reason", line.getString(2))
              .put("line", line.getString(3)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of text is not to be had as JSON.");
    }
  }
}
