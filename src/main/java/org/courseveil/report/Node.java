package org.courseveil.report;

/** A part of a page: an element, or text. */
sealed interface Node permits Element, Text {
  void writeTo(StringBuilder page);

  static Node text(String text) {
    return new Text(text);
  }
}
