package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Full-domain recoding: one level a quasi-identifier for the whole table, which has one group.
 * Classes are kept whole or left out whole.
 */
public final class ReleasedClasses implements Recoding {
  private final List<Hierarchy> hierarchies;
  private final List<Integer> levels;
  private final long[][] fields;
  private final long[] kept;
  private final long[] covered;
  private final ClassHistogram histogram;

  private ReleasedClasses(EquivalenceClasses table, List<Integer> levels, ClassVerdicts verdicts) {
    this.hierarchies = table.hierarchies();
    this.levels = List.copyOf(levels);
    this.fields = fields(verdicts.classes().layout());
    this.kept = new long[verdicts.kept()];
    this.covered = new long[hierarchies.size()];
    SortedMap<Long, Long> sizes = new TreeMap<>();
    ClassTable classes = verdicts.classes();
    int next = 0;
    for (int i = verdicts.suppressed().nextClearBit(0);
        i < classes.size();
        i = verdicts.suppressed().nextClearBit(i + 1)) {
      kept[next++] = classes.key(i);
      long learners = classes.learners(i);
      sizes.merge(learners, 1L, Long::sum);
      for (int d = 0; d < covered.length; d++) {
        covered[d] += learners * hierarchies.get(d).rowsOfLabel(levels.get(d), classes.label(i, d));
      }
    }
    Arrays.sort(kept);
    this.histogram = new ClassHistogram(sizes);
  }

  /** What each value of each quasi-identifier adds to the key of its class. */
  private long[][] fields(TupleLayout layout) {
    long[][] fields = new long[hierarchies.size()][];
    for (int d = 0; d < fields.length; d++) {
      int attribute = d;
      fields[d] =
          Arrays.stream(hierarchies.get(d).labelOfRow(levels.get(d)))
              .mapToLong(label -> layout.field(attribute, label))
              .toArray();
    }
    return fields;
  }

  /** Counts the classes under the levels, and keeps those that are as the goal asks. */
  public static ReleasedClasses of(
      EquivalenceClasses table, SearchGoal goal, List<Integer> levels) {
    goal.requireLevelsOf(table);
    if (table.groups() != 1) {
      throw new IllegalArgumentException(
          "Released classes are of a table of one group. Provided groups: " + table.groups());
    }
    ClassTable entries = ClassTable.of(table, goal.layout(table), Node.of(levels));
    return new ReleasedClasses(table, levels, new ClassVerdicts.Judge(table, goal).of(entries));
  }

  @Override
  public String name() {
    return "full-domain";
  }

  @Override
  public Optional<List<String>> labels(List<String> values) {
    return labels(Hierarchy.codes(hierarchies, values));
  }

  /** Returns the labels that stand for a tuple of codes; nothing if it is left out. */
  Optional<List<String>> labels(int[] codes) {
    long key = 0;
    for (int d = 0; d < fields.length; d++) {
      key |= fields[d][codes[d]];
    }
    return keeps(key)
        ? Optional.of(Hierarchy.labels(hierarchies, codes, levels))
        : Optional.empty();
  }

  /** Returns whether the class of a tuple of its table is kept. */
  boolean keeps(EquivalenceClasses table, int tuple) {
    long key = 0;
    for (int d = 0; d < fields.length; d++) {
      key |= fields[d][table.codes(d)[tuple]];
    }
    return keeps(key);
  }

  private boolean keeps(long key) {
    return Arrays.binarySearch(kept, key) >= 0;
  }

  @Override
  public ClassHistogram histogram() {
    return histogram;
  }

  @Override
  public List<Step> steps() {
    return List.of(new Step(levels, histogram.learners(), histogram.classes()));
  }

  @Override
  public long covered(int attribute) {
    return covered[attribute];
  }
}
