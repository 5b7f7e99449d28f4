package org.courseveil.ingest.catalog;

import java.util.Locale;
import java.util.Set;

/** A kind of activity, which is all that the archive keeps of an event's type. */
public enum EventKind {
  VIDEO,
  PROBLEM,
  FORUM,
  NAVIGATION,
  ENROLMENT,
  CERTIFICATE,
  OTHER;

  /** The kinds whose types tell neither results, nor groups, nor what others may know. */
  private static final Set<EventKind> TYPED = Set.of(VIDEO, PROBLEM, NAVIGATION);

  private final String label = name().toLowerCase(Locale.ROOT);

  /**
   * Returns whether events of this kind may leave under the names of their types: posts,
   * certificates and enrolments would tell a quasi-identifier, and of others some tell results or
   * groups.
   */
  public boolean isTyped() {
    return TYPED.contains(this);
  }

  /** Returns the word for it in the catalog and in the archive. */
  public String label() {
    return label;
  }
}
