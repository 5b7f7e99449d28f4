package org.courseveil.archive;

/** Where a unit, one learner's part in one course, stands. */
public enum UnitState {
  /** In the archive; no release has considered it yet. */
  ARCHIVED,
  /** In the archive; its class was too small in every release so far. */
  HELD,
  /** Left the archive in a package. */
  RELEASED,
  /** Left the archive unreleased, at the policy's maximum. */
  EXPIRED
}
