package org.courseveil.report;

import java.util.List;

/** The small signs of a page: they say in words what they show. */
final class Marks {
  private Marks() {}

  static Element good(String words) {
    return mark("good", "\u2713", words);
  }

  static Element bad(String words) {
    return mark("bad", "\u2717", words);
  }

  static Element of(boolean passed, String good, String bad) {
    return passed ? good(good) : bad(bad);
  }

  static Element pill(String kind, String words) {
    return Element.of(Tag.SPAN, words).with(Attribute.css("pill " + kind));
  }

  static Element code(String words) {
    return Element.of(Tag.CODE, words);
  }

  /** A name that stands in one line. */
  static Element name(String name) {
    return code(name).with(Attribute.css("name"));
  }

  /** A bar as long as a share, for the eye alone. */
  static Element bar(String kind, double share) {
    return Element.of(
            Tag.SPAN, Element.of(Tag.SPAN).with(Attribute.css(kind), Attribute.width(share)))
        .with(Attribute.css("bar"), Attribute.decoration());
  }

  /** Bars of several kinds, end to end, for the eye alone. */
  static Element bars(List<Element> parts) {
    return Element.of(Tag.DIV, parts).with(Attribute.css("bar tall"), Attribute.decoration());
  }

  static Element part(String kind, double share) {
    return Element.of(Tag.SPAN).with(Attribute.css(kind), Attribute.width(share));
  }

  private static Element mark(String kind, String sign, String words) {
    return Element.of(
            Tag.SPAN,
            Element.of(Tag.SPAN, sign).with(Attribute.decoration()),
            Node.text("\u00A0" + words))
        .with(Attribute.css("mark " + kind));
  }
}
