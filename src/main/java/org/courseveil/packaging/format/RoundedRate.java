package org.courseveil.packaging.format;

/**
 * A share or chance as the plaintext parts of a package may state it: an upper bound in whole
 * hundredths, because an exact one would give row counts away.
 */
public record RoundedRate(double value) {
  public RoundedRate {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "A rate must be at least 0 and at most 1. Provided value: " + value);
    }
    if (value != Math.rint(value * 100) / 100) {
      throw new IllegalArgumentException("A rate in plaintext must be in whole hundredths.");
    }
  }

  /** Returns an exact rate, rounded up. */
  public static RoundedRate of(double exact) {
    return new RoundedRate(Math.ceil(exact * 100) / 100);
  }
}
