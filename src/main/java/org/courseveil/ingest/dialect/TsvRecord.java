package org.courseveil.ingest.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** One line of a database dump. Cells are decoded only when they are asked for. */
public final class TsvRecord implements TableRecord {
  private static final byte[] NULL = {'N', 'U', 'L', 'L'};
  private static final int LONGEST_NUMBER = 18;

  private final TsvDialect dialect;
  private final byte[] line;
  private final int[] starts;

  private TsvRecord(TsvDialect dialect, byte[] line, int[] starts) {
    this.dialect = dialect;
    this.line = line;
    this.starts = starts;
  }

  /** Splits a line, which must have as many cells as its file's header. */
  public static TsvRecord of(TsvDialect dialect, TableHeader header, byte[] line)
      throws UnreadableLineException {
    int length = line.length;
    while (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    int[] starts = new int[header.size() + 1];
    int cell = 0;
    int start = 0;
    while (cell < header.size()) {
      starts[cell++] = start;
      start = dialect.endOfCell(line, start, length) + 1;
      if (start > length) {
        break;
      }
    }
    if (cell < header.size() || start <= length) {
      throw new UnreadableLineException(LineFault.RAGGED);
    }
    starts[cell] = start;
    return new TsvRecord(dialect, line, starts);
  }

  /** Returns a cell's text; the word {@code NULL} stands for a missing one. */
  @Override
  public Optional<String> text(int column) {
    return isNull(column) ? Optional.empty() : Optional.of(word(column));
  }

  @Override
  public String word(int column) {
    int start = starts[column];
    return dialect.unescape(new String(line, start, end(column) - start, StandardCharsets.UTF_8));
  }

  @Override
  public OptionalLong number(int column) {
    int start = starts[column];
    int end = end(column);
    if (start == end || end - start > LONGEST_NUMBER) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      if (line[i] < '0' || line[i] > '9') {
        return OptionalLong.empty();
      }
      value = value * 10 + line[i] - '0';
    }
    return OptionalLong.of(value);
  }

  private boolean isNull(int column) {
    return Arrays.equals(line, starts[column], end(column), NULL, 0, NULL.length);
  }

  /** Returns where a cell ends in its line, in bytes. */
  public int end(int column) {
    return starts[column + 1] - 1;
  }

  /** Returns where a cell starts in its line, in bytes. */
  public int start(int column) {
    return starts[column];
  }
}
