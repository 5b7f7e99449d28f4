package org.courseveil.policy;

/** Who might try to name the person behind a row. */
public enum Adversary {
  /** Knows demographics, courses, certificates and forum posts as they are public. */
  OUTSIDER,
  /** Holds this package, all earlier ones, the scheme and the code. */
  RESEARCHER,
  /** Holds its own raw exports of the past and the deletion notices. */
  MEMBER
}
