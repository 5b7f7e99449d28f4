package org.courseveil.anonymize;

/** What preparing a member's release comes to. */
public sealed interface ReleaseOutcome permits Prepared, ReleaseOutcome.Held {
  /** Nothing leaves: all units of the member stay in the archive for a later release. */
  record Held(Reason reason, String explanation) implements ReleaseOutcome {}

  /** Why a whole package is held. */
  enum Reason {
    /** The member has no units in the archive. */
    NO_UNITS,
    /** No class is large and diverse enough. */
    CLASSES_TOO_SMALL,
    /** The classes that are large enough have too few learners together. */
    TOO_FEW_LEARNERS,
    /** Somebody could link more rows than the policy permits, after the last step. */
    TOO_LINKABLE
  }
}
