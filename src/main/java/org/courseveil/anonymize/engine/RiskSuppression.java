package org.courseveil.anonymize.engine;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a node that have to go because all together are too small: the smallest first, of
 * equal ones those that lose least, as ARX has it.
 */
final class RiskSuppression {
  private final List<RiskModel> models;
  private final Objective objective;
  private final boolean oneGroup;

  RiskSuppression(EquivalenceClasses table, SearchGoal goal) {
    this.models = goal.riskModels();
    this.objective = goal.quality().over(table, goal.smallestClass());
    this.oneGroup = table.groups() == 1;
  }

  /** Adds what has to go to the classes that are suppressed already. */
  void addTo(BitSet suppressed, ClassTable classes) {
    if (models.isEmpty()) {
      return;
    }
    int[] kept = told(suppressed, classes);
    int[] rising = IntStream.of(kept).map(classes::learners).sorted().toArray();
    int gone = models.stream().mapToInt(model -> model.tooMany(rising)).max().orElse(0);
    if (gone == 0) {
      return;
    }
    int largest = rising[gone - 1];
    IntStream.of(kept).filter(i -> classes.learners(i) < largest).forEach(suppressed::set);
    long smaller = IntStream.of(rising).filter(size -> size < largest).count();
    IntStream.of(kept)
        .filter(i -> classes.learners(i) == largest)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> objective.ofClass(classes, i))
                .thenComparingLong(classes::key))
        .limit(gone - smaller)
        .forEach(suppressed::set);
  }

  /** The classes that are kept and tell something. */
  private int[] told(BitSet suppressed, ClassTable classes) {
    int[] top = new int[classes.layout().attributes()];
    for (int d = 0; d < top.length; d++) {
      top[d] =
          classes
              .layout()
              .hierarchies()
              .get(d)
              .labels(classes.node().level(d))
              .indexOf(Hierarchy.TOP);
    }
    return IntStream.range(0, classes.size())
        .filter(i -> !suppressed.get(i))
        .filter(
            i ->
                !oneGroup
                    || IntStream.range(0, top.length).anyMatch(d -> classes.label(i, d) != top[d]))
        .toArray();
  }
}
