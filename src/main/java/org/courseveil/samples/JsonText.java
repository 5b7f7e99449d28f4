package org.courseveil.samples;

import java.util.Locale;

/** A JSON text under construction, with the spaces of the program that it imitates. */
final class JsonText {
  private final StringBuilder out = new StringBuilder(256);
  private final String comma;
  private final String colon;
  private final boolean ascii;
  private boolean first = true;

  private JsonText(String comma, String colon, boolean ascii) {
    this.comma = comma;
    this.colon = colon;
    this.ascii = ascii;
  }

  /** Returns a text with a space after every comma and colon, all beyond ASCII escaped. */
  static JsonText spaced() {
    return new JsonText(", ", ": ", true);
  }

  /** Returns a text without spaces, in plain UTF-8. */
  static JsonText compact() {
    return new JsonText(",", ":", false);
  }

  JsonText open() {
    separate();
    out.append('{');
    first = true;
    return this;
  }

  JsonText close() {
    out.append('}');
    first = false;
    return this;
  }

  JsonText openList() {
    separate();
    out.append('[');
    first = true;
    return this;
  }

  JsonText closeList() {
    out.append(']');
    first = false;
    return this;
  }

  JsonText key(String name) {
    separate();
    quote(name);
    out.append(colon);
    first = true;
    return this;
  }

  JsonText value(String text) {
    separate();
    quote(text);
    return this;
  }

  /** Appends a value that is JSON already. */
  JsonText json(String json) {
    separate();
    out.append(json);
    return this;
  }

  JsonText field(String name, String text) {
    return key(name).value(text);
  }

  JsonText field(String name, long number) {
    return key(name).json(Long.toString(number));
  }

  JsonText field(String name, boolean truth) {
    return key(name).json(Boolean.toString(truth));
  }

  JsonText jsonField(String name, String json) {
    return key(name).json(json);
  }

  String text() {
    return out.toString();
  }

  private void separate() {
    if (!first) {
      out.append(comma);
    }
    first = false;
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || (ascii && c > '~')) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
