package org.courseveil.anonymize.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Local recoding from the top: all learners begin in one class, and each class is taken apart along
 * the quasi-identifier that regains most, as long as what comes of it is as the goal asks. Fast on
 * tables of any size, and somewhat coarser than steps.
 *
 * <p>After K. LeFevre et al., "Mondrian Multidimensional k-Anonymity", ICDE 2006, with hierarchies
 * in place of medians. Children that are too small stay together under their parent's label.
 */
public final class TopDownRecoding implements Recoding {
  private final List<Hierarchy> hierarchies;
  private final Optional<Part> root;

  /** A class, or what it was taken apart into. */
  sealed interface Part {
    /** Hands on the classes below. */
    void forEach(Consumer<Leaf> reader);

    /** Returns the class of a tuple. */
    Leaf leafOf(Tuple tuple);
  }

  /** A tuple by its labels. */
  interface Tuple {
    int label(int attribute, int level);
  }

  /** A class under its levels; the tuple has one of its values. */
  record Leaf(Node levels, List<Integer> anyTuple, long learners) implements Part {
    Leaf {
      anyTuple = List.copyOf(anyTuple);
    }

    @Override
    public void forEach(Consumer<Leaf> reader) {
      reader.accept(this);
    }

    @Override
    public Leaf leafOf(Tuple tuple) {
      return this;
    }
  }

  /** The parts of a former class by their labels of one attribute, and the part of all others. */
  record Fork(int attribute, int level, Map<Integer, Part> parts, Optional<Part> rest)
      implements Part {
    Fork {
      parts = Map.copyOf(parts);
    }

    @Override
    public void forEach(Consumer<Leaf> reader) {
      parts.values().forEach(part -> part.forEach(reader));
      rest.ifPresent(part -> part.forEach(reader));
    }

    @Override
    public Leaf leafOf(Tuple tuple) {
      return Optional.ofNullable(parts.get(tuple.label(attribute, level)))
          .or(() -> rest)
          .orElseThrow()
          .leafOf(tuple);
    }
  }

  private TopDownRecoding(List<Hierarchy> hierarchies, Optional<Part> root) {
    this.hierarchies = hierarchies;
    this.root = root;
  }

  /** Recodes a table; one that is no class as the goal asks is left out. */
  public static TopDownRecoding of(EquivalenceClasses table, SearchGoal goal) {
    return new TopDownRecoding(table.hierarchies(), new TopDownSplit(table, goal).all());
  }

  @Override
  public String name() {
    return "top-down";
  }

  @Override
  public Optional<List<String>> labels(List<String> values) {
    int[] codes = Hierarchy.codes(hierarchies, values);
    return root.map(top -> top.leafOf((d, level) -> label(codes, d, level)).levels())
        .map(levels -> Hierarchy.labels(hierarchies, codes, levels.toList()));
  }

  private int label(int[] codes, int attribute, int level) {
    return hierarchies.get(attribute).labelOfRow(level)[codes[attribute]];
  }

  @Override
  public ClassHistogram histogram() {
    SortedMap<Long, Long> sizes = new TreeMap<>();
    root.ifPresent(top -> top.forEach(leaf -> sizes.merge(leaf.learners(), 1L, Long::sum)));
    return new ClassHistogram(sizes);
  }

  @Override
  public List<Step> steps() {
    SortedMap<Node, Step> steps = new TreeMap<>();
    root.ifPresent(
        top ->
            top.forEach(
                leaf ->
                    steps.merge(
                        leaf.levels(),
                        new Step(leaf.levels().toList(), leaf.learners(), 1),
                        Step::and)));
    return List.copyOf(steps.values());
  }

  @Override
  public long covered(int attribute) {
    long[] covered = new long[1];
    root.ifPresent(
        top ->
            top.forEach(
                leaf -> {
                  Hierarchy hierarchy = hierarchies.get(attribute);
                  int level = leaf.levels().level(attribute);
                  int label = hierarchy.labelOfRow(level)[leaf.anyTuple().get(attribute)];
                  covered[0] += leaf.learners() * hierarchy.rowsOfLabel(level, label);
                }));
    return covered[0];
  }
}
