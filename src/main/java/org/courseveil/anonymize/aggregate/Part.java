package org.courseveil.anonymize.aggregate;

import java.util.List;

/**
 * One part of a course's learners, such as those of a grade band.
 *
 * @param labels the part's values, in the order of its table's columns
 * @param learners how many distinct learners it has, exactly
 * @param hasCell whether a table has a cell for it; a part without one follows from the others
 */
public record Part(List<String> labels, long learners, boolean hasCell) {
  public Part {
    labels = List.copyOf(labels);
    if (learners < 0) {
      throw new IllegalArgumentException("A part has no fewer than 0 learners.");
    }
  }
}
