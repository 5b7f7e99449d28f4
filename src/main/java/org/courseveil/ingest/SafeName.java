package org.courseveil.ingest;

import org.courseveil.ingest.catalog.CatalogWords;

/** A name that an export gives to a column or field, as far as it can hold no person's. */
final class SafeName {
  private static final int LONGEST = 64;
  private static final String OUT_OF_PATTERN = "(a name out of pattern)";

  private SafeName() {}

  /** Returns as much of a name as may be shown of one that could be data, such as a key. */
  static String ofKey(String name) {
    return CatalogWords.shown(name).orElse(OUT_OF_PATTERN);
  }

  /**
   * Returns a column's name of letters, digits and underscores as it is, and any other as being
   * other.
   */
  static String of(String name) {
    boolean safe = !name.isEmpty() && name.length() <= LONGEST;
    for (int i = 0; safe && i < name.length(); i++) {
      char character = name.charAt(i);
      safe =
          (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z')
              || (character >= '0' && character <= '9')
              || character == '_';
    }
    return safe ? name : OUT_OF_PATTERN;
  }
}
