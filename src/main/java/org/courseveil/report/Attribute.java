package org.courseveil.report;

/** An attribute of an element. There is none that could load or run anything. */
record Attribute(String name, String value) {
  Attribute {
    if (!name.matches("[a-z-]+") || name.startsWith("on") || name.equals("src")) {
      throw new IllegalArgumentException("Not an attribute of a report. Provided name: " + name);
    }
  }

  static Attribute css(String names) {
    return new Attribute("class", names);
  }

  static Attribute id(String id) {
    return new Attribute("id", id);
  }

  static Attribute label(String label) {
    return new Attribute("aria-label", label);
  }

  /** Returns a mark for what only repeats, for the eye, what stands beside it in words. */
  static Attribute decoration() {
    return new Attribute("aria-hidden", "true");
  }

  /** Returns a link to another part of the same page; no other link exists. */
  static Attribute hrefToPart(String id) {
    return new Attribute("href", "#" + id);
  }

  static Attribute width(double share) {
    return new Attribute("style", "width:" + Figures.exact(Math.min(1, share) * 100) + "%");
  }
}
