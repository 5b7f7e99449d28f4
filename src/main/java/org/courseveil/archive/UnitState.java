package org.courseveil.archive;

/** Where a unit, one learner's part in one course, stands. */
public enum UnitState {
  /** In the archive; no release has considered it yet. */
  ARCHIVED,
  /** In the archive; its class was too small in every release so far. */
  HELD,
  /** In the archive, neither to be released nor to be erased: its learner is on legal hold. */
  FROZEN,
  /** Left the archive in a package. */
  RELEASED,
  /** Left the archive unreleased, at the policy's maximum. */
  EXPIRED;

  /** Returns whether the archive holds rows of it. */
  boolean isPresent() {
    return isReleasable() || this == FROZEN;
  }

  /** Returns whether a release may take it. */
  boolean isReleasable() {
    return this == ARCHIVED || this == HELD;
  }
}
