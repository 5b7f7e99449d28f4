package org.courseveil.ingest.dialect;

import java.util.Locale;

/** How the payload of an event is written, and so how much of it is certain; the surest first. */
public enum PayloadForm {
  /** An object, as it should be. */
  OBJECT,

  /** An object in a text, or in a text within a text. */
  JSON_TEXT,

  /** The fields of a form, as a browser sends them. */
  FORM,

  /** A list; what its objects agree on is certain. */
  LIST,

  /** An object that the platform cut; what stands whole before the cut is certain. */
  CUT,

  /** Anything else: nothing is certain. */
  UNREADABLE,

  /** There is none. */
  NONE;

  /** Returns the code that the archive holds. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  PayloadForm orSurer(PayloadForm other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
