package org.courseveil.anonymize.scheme;

/** What the choice of a scheme on the pooled cohort of all members comes to. */
public sealed interface SchemeChoice {
  /** A scheme. */
  record Chosen(Scheme scheme) implements SchemeChoice {}

  /** No scheme: nothing is released. */
  record NoScheme(String reason) implements SchemeChoice {}
}
