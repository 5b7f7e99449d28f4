package org.courseveil.packaging.format;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a vocabulary that the producer's policy defines, such as {@code derived} or {@code
 * standard-contractual-clauses}; a reader shows it and does not interpret it.
 */
public record Code(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Code {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A code has small letters, digits and hyphens. Provided value: " + text);
    }
  }

  /** Returns the code of an enum's constant: {@code ADEQUACY_DECISION}, adequacy-decision. */
  public static Code of(Enum<?> constant) {
    return new Code(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @Override
  public String toString() {
    return text;
  }
}
