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
    OUTSIDE_VOCABULARY,
    /** An identifier that is the whole cell. */
    WHOLE_CELL,
    /** An identifier that is a word, or a run of words, of a cell. */
    WORD,
    /** An identifier within a cell. */
    CONTAINED
  }
}
