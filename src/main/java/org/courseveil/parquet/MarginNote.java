package org.courseveil.parquet;

/**
 * A value that a table file holds beside its cells.
 *
 * @param column the column that it belongs to, or {@link #WHOLE_FILE}
 */
public record MarginNote(Place place, String column, String text) {
  /** What a note that is of no column in particular has in its place. */
  public static final String WHOLE_FILE = "";

  /** Where a note stands. */
  public enum Place {
    /** Entries of a dictionary page. */
    DICTIONARY,
    /** The least and greatest value of a column chunk. */
    STATISTICS,
    /** The least and greatest value of a page, which may be cut off. */
    PAGE_BOUNDS,
    /** The names of columns. */
    NAMES,
    /** Metadata of the file or of a column chunk. */
    METADATA,
    /** The name of the program that wrote the file. */
    PRODUCER
  }

  /** Returns a value of a cell as the text that notes have for it. */
  public static String text(Object cell) {
    if (cell instanceof byte[] bytes) {
      return MarginValues.text(bytes);
    }
    // Statistics of the two zeros are those of both.
    return cell instanceof Double number && number == 0 ? "0.0" : cell.toString();
  }
}
