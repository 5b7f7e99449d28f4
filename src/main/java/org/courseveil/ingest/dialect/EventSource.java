package org.courseveil.ingest.dialect;

import java.util.Locale;
import java.util.Optional;

/** What sent an event. */
public enum EventSource {
  BROWSER,
  SERVER,
  MOBILE,
  TASK;

  private static final EventSource[] VALUES = values();

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word for it in logs and in the archive. */
  public String label() {
    return label;
  }

  /** Returns the source that a word stands for. */
  static Optional<EventSource> of(String word) {
    for (EventSource source : VALUES) {
      if (source.label.equals(word)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
