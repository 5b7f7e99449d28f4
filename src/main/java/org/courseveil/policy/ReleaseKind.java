package org.courseveil.policy;

/** In which form a policy lets data leave. */
public enum ReleaseKind {
  /** Row-level packages, each for one recipient. */
  ROWS,
  /** Tables of counts. */
  AGGREGATES
}
