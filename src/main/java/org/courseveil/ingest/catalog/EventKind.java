package org.courseveil.ingest.catalog;

import java.util.Locale;

/** A kind of activity, which is all that the archive keeps of an event's type. */
public enum EventKind {
  VIDEO,
  PROBLEM,
  FORUM,
  NAVIGATION,
  ENROLMENT,
  CERTIFICATE,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word for it in the catalog and in the archive. */
  public String label() {
    return label;
  }
}
