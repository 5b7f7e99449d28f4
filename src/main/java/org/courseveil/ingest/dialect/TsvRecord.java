package org.courseveil.ingest.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One line of a database dump. Cells are decoded only when they are asked for. */
public final class TsvRecord {
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
  public static TsvRecord of(TsvDialect dialect, TsvHeader header, byte[] line)
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
  public Optional<String> text(int column) {
    return isNull(column) ? Optional.empty() : Optional.of(word(column));
  }

  /** Returns a cell's text in a column that is never missing, so that {@code NULL} is a word. */
  public String word(int column) {
    int start = starts[column];
    return dialect.unescape(new String(line, start, end(column) - start, StandardCharsets.UTF_8));
  }

  /** Returns an account's number, if the cell holds one. */
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

  /** Returns a moment in milliseconds; a cell that is neither one nor missing is a fault. */
  public OptionalLong moment(int column, String name) throws UnreadableLineException {
    Optional<String> text = text(column).filter(cell -> !cell.isEmpty());
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong moment = Moments.parse(text.get());
    if (moment.isEmpty()) {
      throw new UnreadableLineException(LineFault.NOT_A_TIME, name);
    }
    return moment;
  }

  /** Returns a number with a fraction; a cell that is neither one nor missing is a fault. */
  public OptionalDouble decimal(int column, String name) throws UnreadableLineException {
    Optional<String> text = text(column).filter(cell -> !cell.isEmpty());
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    String cell = text.get();
    double value = Double.NaN;
    if (cell.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
      try {
        value = Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        value = Double.NaN;
      }
    }
    if (!Double.isFinite(value)) {
      throw new UnreadableLineException(LineFault.NOT_A_NUMBER, name);
    }
    return OptionalDouble.of(value);
  }

  /** Returns a flag; a cell that is neither one nor missing is a fault. */
  public Optional<Boolean> flag(int column, String name) throws UnreadableLineException {
    String cell = text(column).orElse("");
    return switch (cell) {
      case "" -> Optional.empty();
      case "1", "True", "true" -> Optional.of(true);
      case "0", "False", "false" -> Optional.of(false);
      default -> throw new UnreadableLineException(LineFault.NOT_A_FLAG, name);
    };
  }

  private boolean isNull(int column) {
    return Arrays.equals(line, starts[column], end(column), NULL, 0, NULL.length);
  }

  private int end(int column) {
    return starts[column + 1] - 1;
  }
}
