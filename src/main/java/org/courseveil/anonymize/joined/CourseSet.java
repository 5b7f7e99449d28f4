package org.courseveil.anonymize.joined;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Learners of a member who are alike in all their units, and which of these units leave. Units are
 * numbers of {@link UnitCodes}, in ascending order, so that a learner's courses are.
 */
final class CourseSet {
  private final List<Long> all;
  private final long[] kept;
  private final long learners;

  /** What a unit counts as. */
  interface Numbering {
    /** Returns a number that is in the order of the units' classes. */
    int of(long unit);
  }

  private CourseSet(List<Long> all, long[] kept, long learners) {
    this.all = all;
    this.kept = kept;
    this.learners = learners;
  }

  /** Returns the learners of some units, which all leave. */
  static CourseSet of(List<Long> units, long learners) {
    return new CourseSet(
        List.copyOf(units), units.stream().mapToLong(Long::longValue).toArray(), learners);
  }

  /** Returns the units of each learner, held ones too. */
  List<Long> all() {
    return all;
  }

  /** Returns the units of each learner that leave. */
  List<Long> kept() {
    return Arrays.stream(kept).boxed().toList();
  }

  long learners() {
    return learners;
  }

  /** Returns how many units of each learner leave. */
  int size() {
    return kept.length;
  }

  /** Returns how many units of all these learners leave. */
  long units() {
    return learners * kept.length;
  }

  int[] numbers(Numbering numbering) {
    int[] numbers = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      numbers[i] = numbering.of(kept[i]);
    }
    return numbers;
  }

  /** Returns the same learners without some units. */
  CourseSet holding(LongPredicate held) {
    long[] left = Arrays.stream(kept).filter(held.negate()).toArray();
    return left.length == kept.length ? this : new CourseSet(all, left, learners);
  }

  static long units(List<CourseSet> sets) {
    return sets.stream().mapToLong(CourseSet::units).sum();
  }
}
