package org.courseveil.anonymize.engine;

import java.util.List;
import java.util.Optional;

/** What becomes of the tuples of a table: the labels of each, or none for those left out. */
public interface Recoding {
  /** Returns the name under which evidence knows the way of recoding. */
  String name();

  /** Returns the labels that stand for a tuple of values; nothing if it is left out. */
  Optional<List<String>> labels(List<String> values);

  /** Returns the sizes of the kept classes. */
  ClassHistogram histogram();

  /** Returns what was chosen, in the order in which a tuple is looked for. */
  List<Step> steps();

  /**
   * Returns the rows of a hierarchy under the labels of the kept learners, added up over them.
   *
   * @param attribute the number of the quasi-identifier
   */
  long covered(int attribute);

  /**
   * Learners that are generalized to the same levels.
   *
   * @param levels one a quasi-identifier
   */
  record Step(List<Integer> levels, long learners, long classes) {
    public Step {
      levels = List.copyOf(levels);
    }

    /** Returns both of two steps to the same levels. */
    Step and(Step other) {
      return new Step(levels, learners + other.learners, classes + other.classes);
    }
  }
}
