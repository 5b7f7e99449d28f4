package org.courseveil.ingest.dialect;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One row of a table. Faults name columns, never what stands in a cell. */
public interface TableRecord {
  /** Returns a cell's text, or nothing for a missing one. */
  Optional<String> text(int column);

  /** Returns a cell's text in a column that is never missing. */
  String word(int column);

  /** Returns an account's number, if the cell holds one. */
  OptionalLong number(int column);

  /** Returns a moment in milliseconds; a cell that is neither one nor missing is a fault. */
  default OptionalLong moment(int column, String name) throws UnreadableLineException {
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
  default OptionalDouble decimal(int column, String name) throws UnreadableLineException {
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
  default Optional<Boolean> flag(int column, String name) throws UnreadableLineException {
    String cell = text(column).orElse("");
    return switch (cell) {
      case "" -> Optional.empty();
      case "1", "True", "true" -> Optional.of(true);
      case "0", "False", "false" -> Optional.of(false);
      default -> throw new UnreadableLineException(LineFault.NOT_A_FLAG, name);
    };
  }
}
