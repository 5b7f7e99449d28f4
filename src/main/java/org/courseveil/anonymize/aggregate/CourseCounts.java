package org.courseveil.anonymize.aggregate;

import java.util.List;

/**
 * The exact counts of one course's learners. Every split is of the same learners, so that the
 * course's own count is the one margin that they share.
 */
public record CourseCounts(String course, long learners, List<Split> splits) {
  public CourseCounts {
    splits = List.copyOf(splits);
    for (Split split : splits) {
      if (split.learners() != learners) {
        throw new IllegalArgumentException(
            "Every split is of all learners of its course; one of table "
                + split.table().tableName()
                + " is not.");
      }
    }
  }
}
