package org.courseveil.report;

import java.util.Collection;
import java.util.Map;

/** What a figure of a report must be before it stands in one. */
final class Counts {
  private Counts() {}

  static void requireCount(String what, long count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "A count must not be negative (" + what + "). Provided value: " + count);
    }
  }

  static void requireShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "A share must be between 0 and 1 (" + what + "). Provided value: " + share);
    }
  }

  static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A figure must be a finite number (" + what + "). Provided value: " + value);
    }
  }

  static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  static long sumOf(Map<?, Long> counts) {
    return sum(counts.values());
  }
}
