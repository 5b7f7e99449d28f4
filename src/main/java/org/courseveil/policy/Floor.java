package org.courseveil.policy;

/** The coarsest form in which the archive may hold a quasi-identifier; nothing finer enters it. */
public enum Floor {
  /** A code of a closed vocabulary, as it is; any other value is missing. */
  CODE("a code"),
  /** A year in a band of five, such as {@code 1990-1994}. */
  FIVE_YEARS("a band of five years"),
  /** A month, such as {@code 2026-03}. */
  MONTH("a month");

  private final String form;

  Floor(String form) {
    this.form = form;
  }

  /** Returns what is left of a value, in words. */
  String form() {
    return form;
  }
}
