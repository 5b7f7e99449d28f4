package org.courseveil.ingest;

/** What became of a row that was read; every row has exactly one fate. */
public enum RowFate {
  /** Of a person whose account was not deleted. */
  OTHER_PERSON,
  /** Now in the archive. */
  ARCHIVED,
  /** Replaced by a later snapshot, or by the same row in another file of the same snapshot. */
  SUPERSEDED,
  /** In the archive since an earlier run. */
  ARCHIVED_BEFORE,
  /** Of a unit that has left the archive for a package; dropped. */
  LATE_AFTER_RELEASE,
  /** Left out by a rule, which the reason names. */
  EXCLUDED,
  /** Not readable; in the encrypted quarantine. */
  QUARANTINED
}
