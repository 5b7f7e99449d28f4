package org.courseveil.anonymize.scheme;

import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/** What the choice of a scheme on the pooled cohort of all members comes to. */
public sealed interface SchemeChoice {
  /** A scheme, and how the engine came to it; the counts are for the platform's eyes alone. */
  record Chosen(Scheme scheme, Solution solution, long learners) implements SchemeChoice {}

  /** No scheme: nothing is released. */
  record NoScheme(String reason) implements SchemeChoice {}
}
