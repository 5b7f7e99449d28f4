package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The classes of a table of one group under chosen levels: which are kept, and their sizes. */
public final class ReleasedClasses {
  private final List<Hierarchy> hierarchies;
  private final List<Integer> levels;
  private final TupleLayout layout;
  private final Set<Long> kept = new HashSet<>();
  private final ClassHistogram histogram;

  private ReleasedClasses(EquivalenceClasses table, List<Integer> levels, ClassVerdicts verdicts) {
    this.hierarchies = table.hierarchies();
    this.levels = List.copyOf(levels);
    this.layout = verdicts.classes().layout();
    SortedMap<Long, Long> sizes = new TreeMap<>();
    ClassTable classes = verdicts.classes();
    for (int i = verdicts.suppressed().nextClearBit(0);
        i < classes.size();
        i = verdicts.suppressed().nextClearBit(i + 1)) {
      kept.add(classes.key(i));
      sizes.merge((long) classes.learners(i), 1L, Long::sum);
    }
    this.histogram = new ClassHistogram(sizes);
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

  /** Returns whether the class of a tuple of values is kept. */
  public boolean keeps(List<String> values) {
    long key = 0;
    for (int d = 0; d < hierarchies.size(); d++) {
      Hierarchy hierarchy = hierarchies.get(d);
      int label = hierarchy.labelOfRow(levels.get(d))[hierarchy.code(values.get(d))];
      key |= layout.field(d, label);
    }
    return kept.contains(key);
  }

  /** Returns the labels that stand for a tuple of values. */
  public List<String> labels(List<String> values) {
    List<String> labels = new ArrayList<>(values.size());
    for (int d = 0; d < hierarchies.size(); d++) {
      labels.add(hierarchies.get(d).label(values.get(d), levels.get(d)));
    }
    return labels;
  }

  /** Returns the sizes of the kept classes. */
  public ClassHistogram histogram() {
    return histogram;
  }
}
