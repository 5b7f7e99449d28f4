package org.courseveil.deidentify.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * A text without identifiers.
 *
 * @param text the text, with tokens in the place of what identified somebody
 * @param counts how many identifiers of each kind were replaced; kinds without any are left out
 */
public record ScrubbedText(String text, Map<IdentifierKind, Integer> counts) {
  /** Copies the counts. */
  public ScrubbedText {
    EnumMap<IdentifierKind, Integer> copy = new EnumMap<>(IdentifierKind.class);
    copy.putAll(counts);
    counts = Map.copyOf(copy);
  }

  @Override
  public String toString() {
    return "ScrubbedText[length=" + text.length() + ", counts=" + counts + "]";
  }
}
