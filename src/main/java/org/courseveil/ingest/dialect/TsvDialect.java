package org.courseveil.ingest.dialect;

/**
 * How cells stand in a line of a database dump. Both dialects separate cells by tabs, quote
 * nothing, and escape with a backslash after the line has been split.
 */
public enum TsvDialect {
  /** The exporter's own: a tab always ends a cell, and only {@code \\ \t \n \r} are escapes. */
  EXPORTER,
  /** A CSV writer's with an escape character: a tab after a lone backslash belongs to the cell. */
  ESCAPE_CHARACTER;

  private static final String OTHERWISE_EXPORTED = "courseware_studentmodule";

  /** Returns the dialect in which a table is exported. */
  public static TsvDialect of(String table) {
    return table.startsWith(OTHERWISE_EXPORTED) ? ESCAPE_CHARACTER : EXPORTER;
  }

  /** Returns the end of the cell that starts at an offset: its tab, or the end of the line. */
  int endOfCell(byte[] line, int start, int end) {
    boolean escaped = false;
    for (int i = start; i < end; i++) {
      byte next = line[i];
      if (next == '\t' && !escaped) {
        return i;
      }
      escaped = this == ESCAPE_CHARACTER && next == '\\' && !escaped;
    }
    return end;
  }

  /** Returns what a cell says; the zero bytes that old dumps hold are left out. */
  String unescape(String cell) {
    if (cell.indexOf('\\') < 0 && cell.indexOf('\0') < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char character = cell.charAt(i);
      if (character == '\\' && i + 1 < cell.length()) {
        i++;
        append(text, cell.charAt(i));
      } else if (character != '\0') {
        text.append(character);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, char escape) {
    switch (escape) {
      case '\\' -> text.append('\\');
      case 't' -> text.append('\t');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      default -> {
        if (this == EXPORTER) {
          text.append('\\');
        }
        text.append(escape);
      }
    }
  }
}
