package org.courseveil.anonymize.release;

import java.util.Locale;

/** Why a whole package is held. */
public enum HeldReason {
  /** The recipient is suspended or terminated. */
  RECIPIENT_NOT_ACTIVE,

  /** The member has no units in the archive. */
  NO_UNITS,

  /** No class is large and diverse enough. */
  CLASSES_TOO_SMALL,

  /** The classes that are large enough have too few learners together. */
  TOO_FEW_LEARNERS,

  /** Somebody could link more rows than the policy permits, after the last step. */
  TOO_LINKABLE;

  /** Returns the reason as people write it. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
