package org.courseveil.ingest.dialect;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated records as RFC 4180 writes them: cells in double quotes may hold commas,
 * line breaks and doubled quotes; either line ending will do; empty lines are no records.
 */
public final class CsvReader implements Closeable {
  private final BufferedReader reader;
  private int line = 1;
  private boolean start = true;

  public CsvReader(BufferedReader reader) {
    this.reader = reader;
  }

  /** A record and the line it begins on. */
  public record CsvRecord(int line, List<String> cells) {
    @Override
    public String toString() {
      return "CsvRecord[line " + line + "]";
    }
  }

  /** Returns the next record, or nothing at the end. */
  public Optional<CsvRecord> next() throws IOException {
    while (true) {
      int first = line;
      Optional<List<String>> cells = cells();
      if (cells.isEmpty()) {
        return Optional.empty();
      }
      if (cells.get().size() > 1 || !cells.get().get(0).isEmpty()) {
        return Optional.of(new CsvRecord(first, cells.get()));
      }
    }
  }

  private Optional<List<String>> cells() throws IOException {
    int next = read();
    if (start && next == '\uFEFF') {
      next = read();
    }
    start = false;
    if (next < 0) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (next >= 0) {
      if (quoted) {
        quoted = next != '"' || quoteIsDoubled();
        if (quoted) {
          cell.append((char) next);
        }
      } else if (next == '"') {
        quoted = true;
      } else if (next == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (next == '\n') {
        break;
      } else if (next != '\r') {
        cell.append((char) next);
      }
      next = read();
    }
    cells.add(cell.toString());
    return Optional.of(cells);
  }

  private boolean quoteIsDoubled() throws IOException {
    reader.mark(1);
    if (reader.read() == '"') {
      return true;
    }
    reader.reset();
    return false;
  }

  private int read() throws IOException {
    int next = reader.read();
    if (next == '\n') {
      line++;
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
