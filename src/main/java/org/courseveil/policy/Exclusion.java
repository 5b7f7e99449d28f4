package org.courseveil.policy;

/** A rule by which an account on the list of deletions is left out of the archive, whole. */
public enum Exclusion {
  /** Its deletion is not far enough. */
  NOT_COMPLETE,
  /** Nobody has shown that the request is its owner's. */
  UNVERIFIED,
  /** It is under a dispute or a legal hold. */
  LEGAL_HOLD,
  /** Its owner objected to the processing or restricted it, or nobody knows. */
  OBJECTED,
  /** It is one of the platform's or a course's own people. */
  STAFF,
  /** It takes a course for credit, so that it should not be on the list at all. */
  FOR_CREDIT,
  /** It may be a child's. */
  UNDER_AGE,
  /** Nobody knows whether it is a child's, and the configuration does not keep such accounts. */
  UNKNOWN_BIRTH_YEAR,
  /** Archiving is not permitted in its country, or nobody knows. */
  COUNTRY_NOT_PERMITTED,
  /** Its data were collected before the oldest policy that the configuration names. */
  BEFORE_THE_POLICY;

  /** Returns whether every policy has it, whatever its text says. */
  boolean isUniversal() {
    return this != FOR_CREDIT && this != UNKNOWN_BIRTH_YEAR;
  }
}
