package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/**
 * Local recoding in steps: the levels that lose least among those that keep a share of the
 * learners, then the same for the rest, until nobody is left who can be kept. ARX calls it
 * iterative optimization.
 *
 * <p>It loses less than one level for all. In turn, the levels of a learner tell that lower ones
 * would not have done: whoever releases several tables, or to whom that matters, must not use it
 * (A. Cohen, "Attacks on Deidentification's Defenses", USENIX Security 2022).
 */
public final class StepwiseRecoding implements Recoding {
  /** The least share of a table's learners that a step keeps, as long as there are so many. */
  static final double SHARE = 0.01;

  private final List<Hierarchy> hierarchies;
  private final List<ReleasedClasses> classes;

  private StepwiseRecoding(List<Hierarchy> hierarchies, List<ReleasedClasses> classes) {
    this.hierarchies = hierarchies;
    this.classes = List.copyOf(classes);
  }

  /** Recodes a table; the goal's limit of suppression is left to the caller to look at. */
  public static StepwiseRecoding of(
      EquivalenceClasses table, SearchGoal goal, AnonymizationEngine engine) {
    long fewest = Math.max(goal.smallestClass(), (long) Math.ceil(SHARE * table.learners()));
    List<ReleasedClasses> steps = new ArrayList<>();
    EquivalenceClasses rest = table;
    boolean goesOn = true;
    while (goesOn && rest.learners() >= goal.smallestClass()) {
      Optional<ReleasedClasses> next = step(rest, goal, engine, fewest);
      if (next.isEmpty()) {
        next = step(rest, goal, engine, goal.smallestClass());
      }
      goesOn = next.isPresent();
      if (next.isPresent()) {
        steps.add(next.get());
        EquivalenceClasses from = rest;
        ReleasedClasses kept = next.get();
        rest = from.where(tuple -> !kept.keeps(from, tuple));
      }
    }
    return new StepwiseRecoding(table.hierarchies(), steps);
  }

  private static Optional<ReleasedClasses> step(
      EquivalenceClasses rest, SearchGoal goal, AnonymizationEngine engine, long fewest) {
    double learners = rest.learners();
    double limit = Math.max(0, learners - fewest) / learners;
    SearchGoal some = goal.by(goal.quality().withoutSuppression()).suppressing(limit);
    return engine.search(rest, some) instanceof Solution solution
        ? Optional.of(ReleasedClasses.of(rest, some, solution.levels()))
        : Optional.empty();
  }

  @Override
  public String name() {
    return "stepwise";
  }

  @Override
  public Optional<List<String>> labels(List<String> values) {
    int[] codes = Hierarchy.codes(hierarchies, values);
    return classes.stream().flatMap(step -> step.labels(codes).stream()).findFirst();
  }

  @Override
  public ClassHistogram histogram() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    for (ReleasedClasses step : classes) {
      step.histogram().classesOf().forEach((size, count) -> sizes.merge(size, count, Long::sum));
    }
    return new ClassHistogram(sizes);
  }

  @Override
  public List<Step> steps() {
    return classes.stream().flatMap(step -> step.steps().stream()).toList();
  }

  @Override
  public long covered(int attribute) {
    return classes.stream().mapToLong(step -> step.covered(attribute)).sum();
  }
}
