package org.courseveil.policy;

/** What becomes of text that learners wrote, the strictest first. */
public enum FreeText {
  /** It is never archived. */
  DROP,

  /** Archived without identifiers; what leaves is the words that k learners used. */
  BAG_OF_WORDS,

  /** Archived without identifiers, and leaves so. */
  SCRUB;

  /** Returns whether this tells no more than another treatment. */
  public boolean isWithin(FreeText permitted) {
    return compareTo(permitted) <= 0;
  }
}
