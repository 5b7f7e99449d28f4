package org.courseveil.anonymize.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courseveil.anonymize.engine.RecodingTree.Fork;
import org.courseveil.anonymize.engine.RecodingTree.Leaf;
import org.courseveil.anonymize.engine.TopDownRecoding.Box;

/** The taking apart of a table's learners into smaller and smaller boxes, of a class a group. */
final class TopDownSplit {
  private static final int FEW_TUPLES = 20_000;

  private final EquivalenceClasses table;
  private final List<Hierarchy> hierarchies;
  private final Node highest;
  private final Node lowest;
  private final GroupedJudge judge;
  private final double leftOut;
  private final Queue<Box> boxes = new ConcurrentLinkedQueue<>();

  /**
   * Prepares the taking apart.
   *
   * @param leftOut the share of a box's learners that may be in classes that are not kept
   */
  TopDownSplit(EquivalenceClasses table, SearchGoal goal, double leftOut) {
    if (!(leftOut >= 0 && leftOut < 1)) {
      throw new IllegalArgumentException(
          "The share that may be left out is at least 0 and below 1. Provided share: " + leftOut);
    }
    this.table = table;
    this.hierarchies = table.hierarchies();
    this.lowest = Node.of(goal.lowestLevels());
    this.highest = Node.of(goal.highestLevels());
    this.judge = new GroupedJudge(table, goal);
    this.leftOut = leftOut;
  }

  /** Some tuples of the table, which have a label in common. */
  private static final class Tuples {
    private final int label;
    private final int[] numbers;
    private final long learners;
    private final List<Long> classes;

    Tuples(int label, int[] numbers, long learners, List<Long> classes) {
      this.label = label;
      this.numbers = numbers;
      this.learners = learners;
      this.classes = List.copyOf(classes);
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

    /** Returns the learners of each class that they make if nobody else joins. */
    List<Long> classes() {
      return classes;
    }

    long kept() {
      return classes.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns whether at most a share of the learners would have to be left out. */
    boolean stand(double leftOut) {
      return kept() > 0 && learners - kept() <= leftOut * learners;
    }
  }

  /** A way to take a box apart: what can stand alone, and what stays under the old label. */
  private record Way(int attribute, List<Tuples> alone, Optional<Tuples> rest, double gain) {}

  /** Returns the rule for the whole table, or nothing if even all of it is no class. */
  Optional<RecodingTree> all() {
    Tuples all = tuples(0, IntStream.range(0, table.tuples()).toArray());
    return all.stand(leftOut) ? Optional.of(part(all, highest, lowest)) : Optional.empty();
  }

  /** Returns the boxes that the table was taken apart into. */
  List<Box> boxes() {
    return List.copyOf(boxes);
  }

  private RecodingTree part(Tuples tuples, Node levels, Node floor) {
    return IntStream.range(0, hierarchies.size())
        .filter(d -> levels.level(d) > floor.level(d))
        .mapToObj(d -> way(tuples, levels, d))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Way::gain))
        .<RecodingTree>map(way -> fork(tuples, levels, floor, way))
        .orElseGet(() -> leaf(tuples, levels));
  }

  private RecodingTree leaf(Tuples tuples, Node levels) {
    Leaf leaf = new Leaf(levels.toList());
    boxes.add(new Box(leaf, anyTuple(tuples), tuples.classes()));
    return leaf;
  }

  private RecodingTree fork(Tuples tuples, Node levels, Node floor, Way way) {
    int level = levels.level(way.attribute());
    Node lower = levels.with(way.attribute(), level - 1);
    List<String> labels = hierarchies.get(way.attribute()).labels(level - 1);
    Stream<Tuples> alone = way.alone().stream();
    Map<String, RecodingTree> parts =
        (tuples.numbers().length > FEW_TUPLES ? alone.parallel() : alone)
            .collect(
                Collectors.toMap(
                    part -> labels.get(part.label()), part -> part(part, lower, floor)));
    // What stays must not go down along this attribute later: its label would stand beside others'.
    Node stays = floor.with(way.attribute(), level);
    RecodingTree rest =
        way.rest()
            .map(stay -> part(stay, levels, stays))
            .orElseGet(() -> new Leaf(levels.toList()));
    return new Fork(way.attribute(), level - 1, parts, rest);
  }

  /** The way along one attribute, if one of its children at least can stand alone. */
  private Optional<Way> way(Tuples tuples, Node levels, int attribute) {
    int level = levels.level(attribute);
    Deque<Tuples> alone = new ArrayDeque<>();
    List<Tuples> small = new ArrayList<>();
    for (Tuples child : children(tuples, attribute, level - 1)) {
      (child.stand(leftOut) ? alone : small).add(child);
    }
    Optional<Tuples> rest = joined(small);
    while (rest.isPresent() && !rest.get().stand(leftOut) && !alone.isEmpty()) {
      small.add(alone.remove());
      rest = joined(small);
    }
    double detail = detail(tuples, levels);
    double gain = detail * (rest.map(Tuples::kept).orElse(0L) - tuples.kept());
    for (Tuples child : alone) {
      gain += child.kept() * (detail + regained(child, attribute, level));
    }
    return alone.isEmpty() || gain < 0
        ? Optional.empty()
        : Optional.of(new Way(attribute, List.copyOf(alone), rest, gain));
  }

  /** How much of the hierarchies a learner's labels do not cover, added up. */
  private double detail(Tuples box, Node levels) {
    double detail = 0;
    for (int d = 0; d < hierarchies.size(); d++) {
      Hierarchy hierarchy = hierarchies.get(d);
      int label = hierarchy.labelOfRow(levels.level(d))[table.codes(d)[box.numbers()[0]]];
      detail += 1 - (double) hierarchy.rowsOfLabel(levels.level(d), label) / hierarchy.size();
    }
    return detail;
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

  private Tuples tuples(int label, int[] numbers) {
    return new Tuples(
        label,
        numbers,
        Arrays.stream(numbers).mapToLong(table::learners).sum(),
        judge.kept(numbers));
  }

  private Optional<Tuples> joined(List<Tuples> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            tuples(
                0, parts.stream().flatMapToInt(part -> Arrays.stream(part.numbers())).toArray()));
  }

  private List<Integer> anyTuple(Tuples tuples) {
    int first = tuples.numbers()[0];
    return IntStream.range(0, hierarchies.size()).mapToObj(d -> table.codes(d)[first]).toList();
  }
}
