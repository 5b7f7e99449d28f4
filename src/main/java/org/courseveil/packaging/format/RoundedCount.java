package org.courseveil.packaging.format;

/**
 * A count of learners as the plaintext parts of a package may state it: rounded down to a multiple
 * of k, so that it says little about any one of them.
 */
public record RoundedCount(long value, int k) {
  public RoundedCount {
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2. Provided value: " + k);
    }
    if (value < 0 || value % k != 0) {
      throw new IllegalArgumentException(
          "A count in plaintext must be a multiple of k = " + k + ". Provided value: " + value);
    }
  }

  /** Returns an exact count, rounded down. */
  public static RoundedCount of(long count, int k) {
    return new RoundedCount(count - Math.floorMod(count, (long) k), k);
  }
}
