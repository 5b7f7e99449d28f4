package org.courseveil.deidentify;

import org.jspecify.annotations.Nullable;

/** The content of a row as the archive may hold it, or the rule by which the row is left out. */
final class Treated {
  private final String leftOut;
  private final @Nullable Object[] content;

  private Treated(String leftOut, @Nullable Object[] content) {
    this.leftOut = leftOut;
    this.content = content;
  }

  static Treated kept(@Nullable Object... content) {
    return new Treated("", content);
  }

  static Treated leftOut(LeftOut rule) {
    return new Treated(rule.name(), new @Nullable Object[0]);
  }

  /** Returns the rule by which the row is left out; empty if it is kept. */
  String leftOut() {
    return leftOut;
  }

  /** Returns the values of the content's columns, in the archive's order. */
  @Nullable Object[] content() {
    return content;
  }
}
