package org.courseveil.ingest.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One record of a comma-separated table whose quoted cells escape with a backslash and may hold
 * line feeds, as PostgreSQL's {@code COPY ... WITH CSV ESCAPE '\'} writes them: within quotes a
 * backslash before a quote or a backslash takes it as it is, and stands for itself before anything
 * else. An empty cell without quotes is missing.
 */
public final class EscapedCsvRecord implements TableRecord {
  private static final int LONGEST_NUMBER = 18;

  private final List<Optional<String>> cells;

  private EscapedCsvRecord(List<Optional<String>> cells) {
    this.cells = cells;
  }

  /** Splits a record, which must have so many cells and close its quotes. */
  public static EscapedCsvRecord of(byte[] record, int size) throws UnreadableLineException {
    EscapedCsvRecord read = of(record);
    if (read.cells.size() != size) {
      throw new UnreadableLineException(LineFault.RAGGED);
    }
    return read;
  }

  /** Splits a record, which must close its quotes. */
  public static EscapedCsvRecord of(byte[] record) throws UnreadableLineException {
    return new EscapedCsvRecord(new Cells(new String(record, StandardCharsets.UTF_8)).all());
  }

  /** Returns all cells, a missing one as an empty text. */
  public List<String> words() {
    return cells.stream().map(cell -> cell.orElse("")).toList();
  }

  @Override
  public Optional<String> text(int column) {
    return cells.get(column);
  }

  @Override
  public String word(int column) {
    return cells.get(column).orElse("");
  }

  @Override
  public OptionalLong number(int column) {
    String word = word(column);
    return !word.isEmpty() && word.length() <= LONGEST_NUMBER && CourseKey.areDigits(word, 0)
        ? OptionalLong.of(Long.parseLong(word))
        : OptionalLong.empty();
  }

  @Override
  public String toString() {
    return "EscapedCsvRecord[" + cells.size() + " cells]";
  }

  /** A record as it is taken apart. */
  private static final class Cells {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Optional<String>> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean wasQuoted;

    Cells(String text) {
      String whole = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      this.text =
          !whole.isEmpty() && whole.charAt(0) == BYTE_ORDER_MARK ? whole.substring(1) : whole;
    }

    List<Optional<String>> all() throws UnreadableLineException {
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char next = text.charAt(i);
        if (next == '"') {
          quoted = !quoted;
          wasQuoted = true;
        } else if (quoted && next == '\\' && isEscaped(i + 1)) {
          i++;
          cell.append(text.charAt(i));
        } else if (!quoted && next == ',') {
          end();
        } else if (next != '\0') {
          cell.append(next);
        }
      }
      if (quoted) {
        throw new UnreadableLineException(LineFault.OPEN_QUOTE);
      }
      end();
      return cells;
    }

    private boolean isEscaped(int at) {
      return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\');
    }

    private void end() {
      cells.add(cell.isEmpty() && !wasQuoted ? Optional.empty() : Optional.of(cell.toString()));
      cell.setLength(0);
      wasQuoted = false;
    }
  }
}
