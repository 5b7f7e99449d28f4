package org.courseveil.report;

import java.util.Locale;

/** The elements a page is made of; none that could load or run anything. */
enum Tag {
  HTML,
  HEAD,
  META,
  TITLE,
  STYLE,
  BODY,
  HEADER,
  NAV,
  MAIN,
  SECTION,
  ARTICLE,
  FOOTER,
  H1,
  H2,
  H3,
  H4,
  P,
  DIV,
  SPAN,
  STRONG,
  CODE,
  A,
  UL,
  OL,
  LI,
  DL,
  DT,
  DD,
  DATA,
  TIME,
  TABLE,
  CAPTION,
  THEAD,
  TBODY,
  TFOOT,
  TR,
  TH,
  TD,
  DETAILS,
  SUMMARY;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isVoid() {
    return this == META;
  }

  /** Returns whether a line may end after the element without a space appearing on the page. */
  boolean endsLine() {
    return switch (this) {
      case SPAN, STRONG, CODE, A, DATA, TIME -> false;
      default -> true;
    };
  }
}
