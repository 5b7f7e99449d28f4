package org.courseveil.ingest.catalog;

import java.util.Locale;

/** What is rebuilt of an event, beside its type and its day, where events are permitted. */
public enum EventDetail {
  /** The part of the course that the event is about. */
  MODULE,
  /** Whether an answer was right. */
  OUTCOME,
  /** At which attempt the answer was given. */
  ATTEMPTS;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word for it in the catalog, and its column in the archive. */
  public String label() {
    return label;
  }
}
