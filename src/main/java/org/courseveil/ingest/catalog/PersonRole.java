package org.courseveil.ingest.catalog;

/** What a column of an export is where a learner's rows are removed. */
public enum PersonRole {
  /** The row goes with what the cell names. */
  OWNER,
  /** Other rows name this one by the cell. */
  KEY,
  /** The cell names somebody in a row that is somebody else's: it is emptied. */
  MENTION,
  /** Text, in which names are searched for. */
  TEXT,
  /** A column of a person's row that no notice and no other row has. */
  UNKNOWN,
  /** A column that no other catalog lists, and that names nobody. */
  PLAIN,
  /** Stands for a table that names nobody. */
  NOBODY
}
