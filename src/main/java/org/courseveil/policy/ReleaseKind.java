package org.courseveil.policy;

/** In which form a policy lets data leave. */
public enum ReleaseKind {
  /** Row-level packages, each for one recipient. */
  ROWS,
  /** Tables of counts. */
  AGGREGATES,
  /**
   * Notices of deletions, each for the members that offered a course to the learner. They name the
   * learner, and have nothing in common with the other forms.
   */
  NOTICES
}
