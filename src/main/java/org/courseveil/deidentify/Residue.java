package org.courseveil.deidentify;

/**
 * A trace of an identifier, or a value that no list of the archive knows, in a column of the
 * archive.
 *
 * @param column the table and the column, as {@code table.column}
 * @param count how many distinct cells or identifiers; never which
 */
public record Residue(String column, Kind kind, long count) {
  /** How a trace shows. */
  public enum Kind {
    /** A cell that is no member of its column's list, range or form. */
    OUTSIDE_VOCABULARY("values that the column may not hold"),
    /** An identifier that is the whole cell. */
    WHOLE_CELL("an account's identifier as a value"),
    /** An identifier that is a word, or a run of words, of a cell. */
    WORD("an account's identifier as words of a value"),
    /** An identifier within a cell. */
    CONTAINED("an account's identifier within a value"),
    /** Somebody's address in a text that learners wrote. */
    ADDRESS_IN_TEXT("an account's e-mail address in a text"),
    /** Somebody's full name in such a text. */
    NAME_IN_TEXT("an account's full name in a text"),
    /** Somebody's username, or a number of theirs with letters, in such a text. */
    USERNAME_IN_TEXT("an account's username in a text");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns whether it shows in a text that learners wrote. */
    public boolean isInText() {
      return this == ADDRESS_IN_TEXT || this == NAME_IN_TEXT || this == USERNAME_IN_TEXT;
    }
  }

  @Override
  public String toString() {
    int dot = column.indexOf('.');
    return "table %s, column %s: %s (%d)"
        .formatted(column.substring(0, dot), column.substring(dot + 1), kind.words, count);
  }
}
