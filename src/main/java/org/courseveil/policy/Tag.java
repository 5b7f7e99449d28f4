package org.courseveil.policy;

/** Where a rule comes from. */
public enum Tag {
  /** Stated in the policy's text. */
  TEXT,
  /** Follows from the text. */
  DERIVED,
  /** A choice of this program that goes beyond the text. */
  STRICTER,
  /** Law, or knowledge of the platform. */
  OUTSIDE
}
