package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * What a search is to reach.
 *
 * @param k the fewest learners of a kept class
 * @param suppressionLimit the highest share of learners in classes that are not kept
 * @param lowestLevels the lowest level permitted to each quasi-identifier, in the table's order
 */
public record SearchGoal(int k, double suppressionLimit, List<Integer> lowestLevels) {
  public SearchGoal {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1. Provided value: " + k);
    }
    if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) {
      throw new IllegalArgumentException(
          "The suppression limit lies between 0 and 1. Provided value: " + suppressionLimit);
    }
    lowestLevels = List.copyOf(lowestLevels);
  }

  /** Returns the goal that permits every level of a table's hierarchies. */
  public static SearchGoal of(int k, double suppressionLimit, EquivalenceClasses table) {
    return new SearchGoal(
        k, suppressionLimit, table.hierarchies().stream().map(hierarchy -> 0).toList());
  }

  /** Returns the number of learners that may be left out of so many. */
  long mostSuppressed(long learners) {
    return (long) Math.floor(suppressionLimit * learners);
  }
}
