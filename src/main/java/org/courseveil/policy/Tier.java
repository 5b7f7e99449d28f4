package org.courseveil.policy;

/** A part of a package that is released or refused as a whole. */
public enum Tier {
  /** One row a unit. */
  SUMMARY,
  /** A unit's activity by week of the course and kind. */
  WEEKLY,
  /**
   * A unit's events by day, type and part of the course: only where a policy has a limit for it.
   */
  EVENTS;

  /** Returns whether a policy may leave the tier out, and so refuse it. */
  public boolean isOptional() {
    return this == EVENTS;
  }
}
