package org.courseveil.policy;

/**
 * What becomes of learners whose birth year no snapshot knows, so that the rule on children
 * (edx-2023, E23-10) cannot be answered. They are counted either way.
 */
public enum UnknownBirthYear {
  /** Archived like adults: the platform's terms refuse children an account. */
  KEEP,
  /** Left out like children. */
  EXCLUDE
}
