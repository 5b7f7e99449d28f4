package org.courseveil.policy;

/** A part of a package that is released or refused as a whole. */
public enum Tier {
  /** One row a unit. */
  SUMMARY,
  /** A unit's activity by week of the course and kind. */
  WEEKLY
}
