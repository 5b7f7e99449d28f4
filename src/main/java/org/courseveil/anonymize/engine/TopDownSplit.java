package org.courseveil.anonymize.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.TopDownRecoding.Fork;
import org.courseveil.anonymize.engine.TopDownRecoding.Leaf;
import org.courseveil.anonymize.engine.TopDownRecoding.Part;

/** The taking apart of a table's learners into smaller and smaller classes. */
final class TopDownSplit {
  private static final int FEW_TUPLES = 20_000;

  private final EquivalenceClasses table;
  private final List<Hierarchy> hierarchies;
  private final Node highest;
  private final Node lowest;
  private final ClassVerdicts.Judge judge;

  TopDownSplit(EquivalenceClasses table, SearchGoal goal) {
    if (!goal.riskModels().isEmpty()) {
      throw new IllegalArgumentException(
          "Top-down recoding looks at one class at a time. Provided model of all classes: "
              + goal.riskModels().get(0).name());
    }
    this.table = table;
    this.hierarchies = table.hierarchies();
    this.lowest = Node.of(goal.lowestLevels());
    this.highest = Node.of(goal.highestLevels());
    this.judge = new ClassVerdicts.Judge(table, goal);
  }

  /** Some tuples of the table, which have a label in common. */
  private static final class Tuples {
    private final int label;
    private final int[] numbers;
    private final long learners;

    Tuples(int label, int[] numbers, long learners) {
      this.label = label;
      this.numbers = numbers;
      this.learners = learners;
    }

    int label() {
      return label;
    }

    int[] numbers() {
      return numbers;
    }

    long learners() {
      return learners;
    }
  }

  /** A way to take a class apart: what can stand alone, and what stays under the old label. */
  private record Way(int attribute, List<Tuples> alone, List<Tuples> rest, double gain) {}

  /** Returns the parts of the whole table, or nothing if even all of it is no class. */
  Optional<Part> all() {
    Tuples all = tuples(0, IntStream.range(0, table.tuples()).toArray());
    return isClass(List.of(all)) ? Optional.of(part(all, highest, lowest)) : Optional.empty();
  }

  private Part part(Tuples tuples, Node levels, Node floor) {
    return IntStream.range(0, hierarchies.size())
        .filter(d -> levels.level(d) > floor.level(d))
        .mapToObj(d -> way(tuples, levels, d))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Way::gain))
        .map(way -> fork(tuples, levels, floor, way))
        .orElseGet(() -> new Leaf(levels, anyTuple(tuples), tuples.learners()));
  }

  private Part fork(Tuples tuples, Node levels, Node floor, Way way) {
    int level = levels.level(way.attribute());
    Node lower = levels.with(way.attribute(), level - 1);
    Stream<Tuples> alone = way.alone().stream();
    Map<Integer, Part> parts =
        (tuples.numbers().length > FEW_TUPLES ? alone.parallel() : alone)
            .collect(Collectors.toMap(Tuples::label, part -> part(part, lower, floor)));
    // What stays must not go down along this attribute later: its label would stand beside others'.
    Node stays = floor.with(way.attribute(), level);
    Optional<Part> rest =
        way.rest().isEmpty()
            ? Optional.empty()
            : Optional.of(part(joined(way.rest()), levels, stays));
    return new Fork(way.attribute(), level - 1, parts, rest);
  }

  /** The way along one attribute, if one of its children at least can stand alone. */
  private Optional<Way> way(Tuples tuples, Node levels, int attribute) {
    int level = levels.level(attribute);
    Deque<Tuples> alone = new ArrayDeque<>();
    List<Tuples> rest = new ArrayList<>();
    for (Tuples child : children(tuples, attribute, level - 1)) {
      (isClass(List.of(child)) ? alone : rest).add(child);
    }
    while (!rest.isEmpty() && !alone.isEmpty() && !isClass(rest)) {
      rest.add(alone.remove());
    }
    double gain = 0;
    for (Tuples child : alone) {
      gain += child.learners() * regained(child, attribute, level);
    }
    return alone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Way(attribute, List.copyOf(alone), rest, gain));
  }

  /** The share of the hierarchy that a child's learners no longer cover. */
  private double regained(Tuples child, int attribute, int level) {
    Hierarchy hierarchy = hierarchies.get(attribute);
    int parent = hierarchy.labelOfRow(level)[table.codes(attribute)[child.numbers()[0]]];
    double rows =
        hierarchy.rowsOfLabel(level, parent) - hierarchy.rowsOfLabel(level - 1, child.label());
    return rows / hierarchy.size();
  }

  /** The tuples by their labels on a level, the fewest learners first. */
  private List<Tuples> children(Tuples tuples, int attribute, int level) {
    int[] labelOfRow = hierarchies.get(attribute).labelOfRow(level);
    int[] codes = table.codes(attribute);
    int[] count = new int[hierarchies.get(attribute).labelCount(level)];
    for (int tuple : tuples.numbers()) {
      count[labelOfRow[codes[tuple]]]++;
    }
    int[][] numbers = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    for (int tuple : tuples.numbers()) {
      int label = labelOfRow[codes[tuple]];
      numbers[label][--count[label]] = tuple;
    }
    return IntStream.range(0, numbers.length)
        .filter(label -> numbers[label].length > 0)
        .mapToObj(label -> tuples(label, numbers[label]))
        .sorted(Comparator.comparingLong(Tuples::learners).thenComparingInt(Tuples::label))
        .toList();
  }

  private boolean isClass(List<Tuples> parts) {
    return judge.keeps(table, parts.stream().map(Tuples::numbers).toList());
  }

  private Tuples tuples(int label, int[] numbers) {
    return new Tuples(label, numbers, Arrays.stream(numbers).mapToLong(table::learners).sum());
  }

  private Tuples joined(List<Tuples> parts) {
    return tuples(0, parts.stream().flatMapToInt(part -> Arrays.stream(part.numbers())).toArray());
  }

  private List<Integer> anyTuple(Tuples tuples) {
    int first = tuples.numbers()[0];
    return IntStream.range(0, hierarchies.size()).mapToObj(d -> table.codes(d)[first]).toList();
  }
}
