package org.courseveil.anonymize.verify;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many learners share what may be known of a learner, and what an attacker who knows it of
 * everybody could conclude. If a pseudonym stands in one course alone, the crowds are the classes.
 *
 * @param rowsIn the rows of learners in crowds of each size
 */
public record Crowds(SortedMap<Long, Long> rowsIn) {
  public Crowds {
    rowsIn = Collections.unmodifiableSortedMap(new TreeMap<>(rowsIn));
  }

  /** Returns the learners of the smallest crowd; 0 if there is none. */
  public long smallest() {
    return rowsIn.isEmpty() ? 0 : rowsIn.firstKey();
  }

  /** Returns the chance to be right about the learner who is easiest to find; 1 without rows. */
  public double highestRisk() {
    return rowsIn.isEmpty() ? 1 : 1.0 / smallest();
  }

  /** Returns the share of rows that one who guesses for all is expected to find; 1 without rows. */
  public double averageRisk() {
    double found = 0;
    for (var rows : rowsIn.entrySet()) {
      found += (double) rows.getValue() / rows.getKey();
    }
    return rowsIn.isEmpty() ? 1 : found / rows();
  }

  /** Returns the share of rows whose learners are found with a chance above a threshold. */
  public double shareAtRisk(double threshold) {
    long atRisk =
        rowsIn.entrySet().stream()
            .filter(rows -> 1.0 / rows.getKey() > threshold)
            .mapToLong(rows -> rows.getValue())
            .sum();
    return rowsIn.isEmpty() ? 1 : (double) atRisk / rows();
  }

  private long rows() {
    return rowsIn.values().stream().mapToLong(Long::longValue).sum();
  }
}
