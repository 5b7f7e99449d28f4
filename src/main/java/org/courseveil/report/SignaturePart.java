package org.courseveil.report;

/** The place where the privacy officer signs the printed report. */
final class SignaturePart {
  private SignaturePart() {}

  static Element of() {
    return Element.of(
            Tag.SECTION,
            Element.of(Tag.H2, "Signature"),
            Element.of(
                Tag.P, "I have read this report and what it leaves open, and I take note of it."),
            Element.of(Tag.DIV, line("Name"), line("Office"), line("Day"), line("Signature"))
                .with(Attribute.css("lines")))
        .with(Attribute.id("signature"));
  }

  private static Element line(String words) {
    return Element.of(Tag.P, words);
  }
}
