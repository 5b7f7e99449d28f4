package org.courseveil.deidentify;

import java.util.Locale;

/** What became of the text of a row. */
public enum TextFate {
  /** It is archived without identifiers. */
  SCRUBBED,

  /** No snapshot has it: it was never there, or erased in all of them. */
  NONE,

  /** Dropped: somebody took part in the course whose names nobody knows any more. */
  UNNAMED_IN_COURSE,

  /** Dropped: it is longer than anything that people write. */
  TOO_LONG;

  /** Returns the code that the archive holds. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
