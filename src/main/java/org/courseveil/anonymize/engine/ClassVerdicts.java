package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The classes of a node, one entry each, and those of them that have to be suppressed because they
 * are too small or not as the privacy models ask, alone or all together.
 */
final class ClassVerdicts {
  private final ClassTable classes;
  private final BitSet suppressed;
  private final long suppressedLearners;

  private ClassVerdicts(ClassTable classes, BitSet suppressed) {
    this.classes = classes;
    this.suppressed = suppressed;
    this.suppressedLearners = suppressed.stream().mapToLong(classes::learners).sum();
  }

  /** A judge of classes by their sizes and by their sensitive columns. */
  static final class Judge {
    private final int k;
    private final List<SensitiveModel.Criterion> criteria = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final RiskSuppression risk;

    Judge(EquivalenceClasses table, SearchGoal goal) {
      this.k = goal.smallestClass();
      for (SensitiveModel model : goal.sensitiveModels()) {
        criteria.add(model.over(table));
        columns.add(table.sensitive(model.column()));
      }
      this.risk = new RiskSuppression(table, goal);
    }

    ClassVerdicts of(ClassTable entries) {
      return criteria.isEmpty() ? bySize(entries) : byOutcomes(entries.sorted());
    }

    private ClassVerdicts bySize(ClassTable classes) {
      BitSet suppressed = new BitSet(classes.size());
      for (int i = 0; i < classes.size(); i++) {
        suppressed.set(i, classes.learners(i) < k);
      }
      return verdicts(classes, suppressed);
    }

    private ClassVerdicts verdicts(ClassTable classes, BitSet suppressed) {
      risk.addTo(suppressed, classes);
      return new ClassVerdicts(classes, suppressed);
    }

    private ClassVerdicts byOutcomes(ClassTable sorted) {
      TupleLayout layout = sorted.layout();
      long[][] counts = new long[layout.sensitiveColumns()][];
      for (int s = 0; s < counts.length; s++) {
        counts[s] = new long[layout.outcomes(s)];
      }
      long[] keys = new long[sorted.size()];
      int[] learners = new int[keys.length];
      BitSet suppressed = new BitSet();
      int classes = 0;
      for (int from = 0; from < sorted.size(); classes++) {
        long key = layout.classOf(sorted.key(from));
        int to = from;
        for (; to < sorted.size() && layout.classOf(sorted.key(to)) == key; to++) {
          for (int s = 0; s < counts.length; s++) {
            counts[s][layout.outcome(sorted.key(to), s)] += sorted.learners(to);
          }
          learners[classes] += sorted.learners(to);
        }
        keys[classes] = key;
        suppressed.set(classes, !holds(counts, learners[classes]));
        for (long[] column : counts) {
          Arrays.fill(column, 0);
        }
        from = to;
      }
      return verdicts(
          ClassTable.ofSorted(
              layout,
              sorted.node(),
              Arrays.copyOf(keys, classes),
              Arrays.copyOf(learners, classes)),
          suppressed);
    }

    /** Returns whether some tuples of a table, put together, are a class that may stay. */
    boolean keeps(EquivalenceClasses table, int[] tuples) {
      long learners = 0;
      for (int tuple : tuples) {
        learners += table.learners(tuple);
      }
      if (learners < k || criteria.isEmpty()) {
        return learners >= k;
      }
      long[][] counts = new long[table.sensitiveColumns()][];
      for (int s = 0; s < counts.length; s++) {
        counts[s] = new long[table.sensitiveValues(s).size()];
        for (int tuple : tuples) {
          counts[s][table.sensitiveCodes(s)[tuple]] += table.learners(tuple);
        }
      }
      return holds(counts, learners);
    }

    private boolean holds(long[][] counts, long learners) {
      boolean holds = learners >= k;
      for (int m = 0; holds && m < criteria.size(); m++) {
        holds = criteria.get(m).holds(counts[columns.get(m)], learners);
      }
      return holds;
    }
  }

  ClassTable classes() {
    return classes;
  }

  BitSet suppressed() {
    return suppressed;
  }

  int kept() {
    return classes.size() - suppressed.cardinality();
  }

  long suppressedLearners() {
    return suppressedLearners;
  }

  long smallestKept() {
    long smallest = Long.MAX_VALUE;
    for (int i = suppressed.nextClearBit(0);
        i < classes.size();
        i = suppressed.nextClearBit(i + 1)) {
      smallest = Math.min(smallest, classes.learners(i));
    }
    return smallest;
  }
}
