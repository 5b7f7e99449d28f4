package org.courseveil.samples;

/** What is expected to become of an account. */
enum Fate {
  /** Its owner did not ask for anything. */
  LIVING,
  /** Deleted, and nothing keeps it out of the archive. */
  ELIGIBLE,
  /** Deleted, and left out by a rule, which the reason names. */
  EXCLUDED,
  /** On the list of deletions in a state that is not the last; the reason names the state. */
  NOT_COMPLETE
}
