package org.courseveil.anonymize.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The course sets that are left when ever more learners must share what is known of one. */
final class Thresholds {
  private static final int STEP = 8;

  private final int known;
  private final List<List<CourseSet>> left = new ArrayList<>();
  private List<CourseSet> last;
  private long next;

  /**
   * Starts where k learners share it.
   *
   * @param sets what there is, before any unit is held
   */
  Thresholds(List<CourseSet> sets, int known, long k) {
    this.known = known;
    this.last = sets;
    this.next = k;
  }

  /**
   * Returns the first that passes once it is narrowed down, if any is left by then. What is left is
   * computed once, however often it is asked for.
   */
  Optional<List<CourseSet>> first(
      UnaryOperator<List<CourseSet>> narrowing, Predicate<List<CourseSet>> passes) {
    for (int i = 0; i < left.size() || CourseSet.units(last) > 0; i++) {
      if (i == left.size()) {
        last = new CourseSetSuppression(known, next).of(last);
        left.add(last);
        next += Math.max(1, next / STEP);
      }
      List<CourseSet> narrowed = narrowing.apply(left.get(i));
      if (CourseSet.units(narrowed) > 0 && passes.test(narrowed)) {
        return Optional.of(narrowed);
      }
    }
    return Optional.empty();
  }
}
