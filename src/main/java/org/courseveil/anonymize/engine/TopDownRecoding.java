package org.courseveil.anonymize.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courseveil.anonymize.engine.RecodingTree.Leaf;

/**
 * Local recoding from the top: all learners begin in one class of their group, and each class is
 * taken apart along the quasi-identifier that regains most, as long as what comes of it is as the
 * goal asks in every group. Fast on tables of any size, and somewhat coarser than steps.
 *
 * <p>After K. LeFevre et al., "Mondrian Multidimensional k-Anonymity", ICDE 2006, with hierarchies
 * in place of medians. Children that are too small stay together under their parent's label.
 */
public final class TopDownRecoding implements Recoding {
  private final List<Hierarchy> hierarchies;
  private final Optional<RecodingTree> tree;
  private final List<Box> boxes;

  /**
   * The tuples under one leaf, which have the same labels.
   *
   * @param anyTuple the codes of one of them
   * @param classes the learners of each class that is kept: one a group at most
   */
  record Box(Leaf leaf, List<Integer> anyTuple, List<Long> classes) {
    Box {
      anyTuple = List.copyOf(anyTuple);
      classes = List.copyOf(classes);
    }

    long learners() {
      return classes.stream().mapToLong(Long::longValue).sum();
    }
  }

  private TopDownRecoding(
      List<Hierarchy> hierarchies, Optional<RecodingTree> tree, List<Box> boxes) {
    this.hierarchies = hierarchies;
    this.tree = tree;
    this.boxes = boxes;
  }

  /** Returns whether it can recode a table as a goal asks. */
  static boolean canReach(SearchGoal goal, EquivalenceClasses table) {
    return goal.riskModels().isEmpty()
        && goal.highestLevels()
            .equals(table.hierarchies().stream().map(tree -> tree.levels() - 1).toList());
  }

  /** Recodes a table so that nobody is left out; if even all of it is no class, all are. */
  public static TopDownRecoding of(EquivalenceClasses table, SearchGoal goal) {
    return leavingOut(0, table, goal);
  }

  /**
   * Recodes a table whose groups may not all have classes everywhere.
   *
   * @param share how many learners of each part of the domain may be left out for it, below 1
   */
  public static TopDownRecoding leavingOut(
      double share, EquivalenceClasses table, SearchGoal goal) {
    if (!canReach(goal, table)) {
      throw new IllegalArgumentException(
          "Top-down recoding begins with one class of all and looks at one class at a time. Provided"
              + " highest levels: "
              + goal.highestLevels()
              + "; models of all classes together: "
              + goal.riskModels().stream().map(PrivacyModel::name).toList());
    }
    TopDownSplit split = new TopDownSplit(table, goal, share);
    return new TopDownRecoding(table.hierarchies(), split.all(), split.boxes());
  }

  @Override
  public String name() {
    return "top-down";
  }

  /** Returns the rule by which it recodes; nothing if even the whole table is no class. */
  public Optional<RecodingTree> tree() {
    return tree;
  }

  @Override
  public Optional<List<String>> labels(List<String> values) {
    int[] codes = Hierarchy.codes(hierarchies, values);
    return tree.map(rule -> rule.levelsOf((d, level) -> hierarchies.get(d).label(codes[d], level)))
        .map(levels -> Hierarchy.labels(hierarchies, codes, levels));
  }

  @Override
  public ClassHistogram histogram() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    boxes.forEach(box -> box.classes().forEach(size -> sizes.merge(size, 1L, Long::sum)));
    return new ClassHistogram(sizes);
  }

  @Override
  public List<Step> steps() {
    SortedMap<Node, Step> steps = new TreeMap<>();
    for (Box box : boxes) {
      List<Integer> levels = box.leaf().levels();
      steps.merge(
          Node.of(levels), new Step(levels, box.learners(), box.classes().size()), Step::and);
    }
    return List.copyOf(steps.values());
  }

  @Override
  public long covered(int attribute) {
    Hierarchy hierarchy = hierarchies.get(attribute);
    long covered = 0;
    for (Box box : boxes) {
      int level = box.leaf().levels().get(attribute);
      int label = hierarchy.labelOfRow(level)[box.anyTuple().get(attribute)];
      covered += box.learners() * hierarchy.rowsOfLabel(level, label);
    }
    return covered;
  }
}
