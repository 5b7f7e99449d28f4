package org.courseveil.deidentify.text;

/** A stretch of a text that identifies somebody, from {@code start} to before {@code end}. */
record Finding(IdentifierKind kind, int start, int end) {
  int length() {
    return end - start;
  }
}
