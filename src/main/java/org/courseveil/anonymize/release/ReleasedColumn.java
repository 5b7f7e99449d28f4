package org.courseveil.anonymize.release;

import java.util.Set;
import org.courseveil.parquet.TableSchema;

/**
 * A column as it leaves: its type, its role, and the values that it may hold.
 *
 * @param labels all values of the column, of text columns with a closed vocabulary; of
 *     quasi-identifiers the labels of the scheme's level; empty for all others
 */
public record ReleasedColumn(String name, TableSchema.Type type, Role role, Set<String> labels) {
  /** What a column is to those who read it. */
  public enum Role {
    /** A random-looking id of the unit, or of the learner, within this package. */
    PSEUDONYM,
    /** The course id. */
    COURSE,
    /** Known to others, generalized by the scheme. */
    QUASI_IDENTIFIER,
    /** A result, diverse in every class. */
    SENSITIVE,
    /** Activity, in bands. */
    KEPT,
    /** A part of the row's course, or that none is known. */
    MODULE,
    /** A random-looking id of a row of text, or of a thread of them, that joins nothing else. */
    ROW,
    /** Written by learners, without what names people. */
    TEXT,
    /** The words of such a text that k learners used. */
    WORDS,
    /** What a figure counts, or its rounded value. */
    FIGURE
  }

  public ReleasedColumn {
    labels = Set.copyOf(labels);
  }
}
