package org.courseveil.anonymize.joined;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The combinations of a few ascending numbers, each packed into one. */
final class Combinations {
  /** A number must be below this, so that three of them fit. */
  static final int LIMIT = 1 << 21;

  private static final int BITS = 21;

  private Combinations() {}

  /** Hands on every combination of some size. */
  static void of(int[] numbers, int size, LongConsumer reader) {
    extend(numbers, size, 0, 0, reader);
  }

  private static void extend(int[] numbers, int size, int from, long packed, LongConsumer reader) {
    if (size == 0) {
      reader.accept(packed);
      return;
    }
    for (int i = from; i <= numbers.length - size; i++) {
      extend(numbers, size - 1, i + 1, packed << BITS | numbers[i], reader);
    }
  }

  /** Returns the numbers of a combination. */
  static int[] numbers(long packed, int size) {
    int[] numbers = new int[size];
    long rest = packed;
    for (int i = size - 1; i >= 0; i--) {
      numbers[i] = (int) (rest & (LIMIT - 1));
      rest >>>= BITS;
    }
    return numbers;
  }

  /** Returns how many learners have each combination of some size. */
  static Map<Long, Long> learners(List<CourseSet> sets, int size, CourseSet.Numbering numbering) {
    Map<Long, Long> learners = new HashMap<>();
    for (CourseSet set : sets) {
      if (set.size() >= size) {
        of(
            set.numbers(numbering),
            size,
            combination -> learners.merge(combination, set.learners(), Long::sum));
      }
    }
    return learners;
  }
}
