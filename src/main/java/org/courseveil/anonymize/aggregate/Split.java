package org.courseveil.anonymize.aggregate;

import java.util.List;
import org.courseveil.policy.AggregateTable;

/** A course's learners in disjoint parts, of which each learner is in one. */
public record Split(AggregateTable table, List<Part> parts) {
  public Split {
    parts = List.copyOf(parts);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          "A split has two parts at least, or its only cell is its margin. Provided parts: "
              + parts.size());
    }
  }

  /** Returns the learners with some labels, and all others, who have no cell of their own. */
  public static Split inAndOut(
      AggregateTable table, List<String> labels, long learners, long ofCourse) {
    return new Split(
        table,
        List.of(new Part(labels, learners, true), new Part(labels, ofCourse - learners, false)));
  }

  long learners() {
    return parts.stream().mapToLong(Part::learners).sum();
  }
}
