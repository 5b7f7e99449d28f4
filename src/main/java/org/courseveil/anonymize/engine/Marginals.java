package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The learners of a table by the labels of one quasi-identifier at a time, on every level: all that
 * a bound needs, and nothing that has to be grouped.
 */
final class Marginals {
  private final Labels[][] labels;

  /** The labels of a level, the widest first, with running sums from 0. */
  private static final class Labels {
    private final int[] rows;
    private final long[] learners;
    private final long[] covered;

    Labels(int[] rows, long[] learners, long[] covered) {
      this.rows = rows;
      this.learners = learners;
      this.covered = covered;
    }
  }

  private Marginals(Labels[][] labels) {
    this.labels = labels;
  }

  static Marginals of(EquivalenceClasses table) {
    List<Hierarchy> hierarchies = table.hierarchies();
    Labels[][] labels = new Labels[hierarchies.size()][];
    for (int d = 0; d < labels.length; d++) {
      Hierarchy hierarchy = hierarchies.get(d);
      long[] ofValue = table.learnersByValue(d);
      labels[d] = new Labels[hierarchy.levels()];
      for (int level = 0; level < labels[d].length; level++) {
        labels[d][level] = labels(hierarchy, level, ofValue);
      }
    }
    return new Marginals(labels);
  }

  private static Labels labels(Hierarchy hierarchy, int level, long[] ofValue) {
    long[] ofLabel = hierarchy.addUp(ofValue, level);
    int[] widestFirst =
        IntStream.range(0, ofLabel.length)
            .filter(label -> ofLabel[label] > 0)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer label) -> -hierarchy.rowsOfLabel(level, label)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rows = new int[widestFirst.length];
    long[] learners = new long[rows.length + 1];
    long[] covered = new long[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = hierarchy.rowsOfLabel(level, widestFirst[i]);
      learners[i + 1] = learners[i] + ofLabel[widestFirst[i]];
      covered[i + 1] = covered[i] + ofLabel[widestFirst[i]] * rows[i];
    }
    return new Labels(rows, learners, covered);
  }

  /** Returns the number of labels on a level that a learner has. */
  int labels(int attribute, int level) {
    return labels[attribute][level].rows.length;
  }

  /** Returns the rows of the hierarchy under the learners' labels, added up over all learners. */
  long covered(int attribute, int level) {
    long[] covered = labels[attribute][level].covered;
    return covered[covered.length - 1];
  }

  /** Returns the same of as many learners as are suppressed, those with the widest labels. */
  long mostCovered(int attribute, int level, long suppressed) {
    Labels at = labels[attribute][level];
    int found = Arrays.binarySearch(at.learners, suppressed);
    if (found >= 0) {
      return at.covered[found];
    }
    int before = -found - 2;
    return at.covered[before] + (suppressed - at.learners[before]) * at.rows[before];
  }
}
