package org.courseveil.ingest.dialect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What percent signs stand for in addresses and forms; nothing where they stand for nothing. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Decodes a value of a form, in which a plus sign is a space. */
  static Optional<String> decodedForm(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Decodes a part of an address, in which a plus sign is itself. */
  static Optional<String> decoded(String text) {
    return text.indexOf('%') < 0 ? Optional.of(text) : decodedForm(text.replace("+", "%2B"));
  }
}
