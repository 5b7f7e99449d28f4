package org.courseveil.anonymize.engine;

import java.util.List;

/** What a search found. */
public sealed interface SearchOutcome {
  /**
   * The best generalization.
   *
   * @param levels the level of each quasi-identifier, in the table's order
   * @param loss the score of the goal's quality model; for loss itself from 0 for nothing lost to 1
   *     for everything
   * @param atLeast what every permitted generalization loses at least: the loss itself, unless the
   *     search ended early
   * @param suppressed the learners in classes that are too small and are left out
   * @param classes the number of kept classes
   * @param smallestClass the learners of the smallest kept class
   * @param nodesChecked the combinations of levels whose classes were counted
   * @param latticeSize all combinations of levels
   */
  record Solution(
      List<Integer> levels,
      double loss,
      double atLeast,
      long suppressed,
      int classes,
      long smallestClass,
      long nodesChecked,
      double latticeSize)
      implements SearchOutcome {
    public Solution {
      levels = List.copyOf(levels);
    }

    /** Returns whether no permitted generalization loses less. */
    public boolean isProven() {
      return atLeast >= loss;
    }
  }

  /** No combination of levels reaches the goal, or the engine cannot search the table. */
  record NoSolution(String reason) implements SearchOutcome {}
}
