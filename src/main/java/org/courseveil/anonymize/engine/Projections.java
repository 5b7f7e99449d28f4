package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the tables of two or three quasi-identifiers alone tell about all nodes: learners in a small
 * class there are in a small class wherever more quasi-identifiers tell them apart.
 *
 * <p>The subset property of K. LeFevre et al., "Incognito", SIGMOD 2005, used as a lower bound.
 */
final class Projections {
  private static final int LARGEST_BASE_FOR_THREE = 2_000_000;

  private final List<Projection> projections;

  /** The learners in small classes for each combination of levels of a few attributes. */
  private static final class Projection {
    private final int[] attributes;
    private final int[] lowest;
    private final int[] levels;
    private final long[] suppressed;

    Projection(int[] attributes, int[] lowest, int[] levels, long[] suppressed) {
      this.attributes = attributes;
      this.lowest = lowest;
      this.levels = levels;
      this.suppressed = suppressed;
    }

    long at(Node node) {
      int index = 0;
      for (int i = 0; i < attributes.length; i++) {
        index = index * levels[i] + node.level(attributes[i]) - lowest[i];
      }
      return suppressed[index];
    }
  }

  private Projections(List<Projection> projections) {
    this.projections = projections;
  }

  /** Returns the projections of classes, an entry each, under the lowest levels. */
  static Projections of(ClassTable base, Node highest, int k) {
    int attributes = highest.attributes();
    int together = base.size() <= LARGEST_BASE_FOR_THREE ? 3 : 2;
    List<int[]> subsets = subsets(attributes, Math.min(together, attributes));
    return new Projections(
        IntStream.range(0, subsets.size())
            .parallel()
            .mapToObj(i -> project(base, highest, subsets.get(i), k))
            .toList());
  }

  /** Returns the fewest learners that a node can suppress, as far as is known. */
  long suppressedAtLeast(Node node) {
    long most = 0;
    for (Projection projection : projections) {
      most = Math.max(most, projection.at(node));
    }
    return most;
  }

  private static Projection project(ClassTable base, Node highest, int[] attributes, int k) {
    Node bottom = highest;
    int[] lowest = new int[attributes.length];
    int[] levels = new int[attributes.length];
    int size = 1;
    for (int i = 0; i < attributes.length; i++) {
      lowest[i] = base.node().level(attributes[i]);
      levels[i] = highest.level(attributes[i]) - lowest[i] + 1;
      bottom = bottom.with(attributes[i], lowest[i]);
      size *= levels[i];
    }
    long[] suppressed = new long[size];
    // The tables that are one level below on some attribute were made since so many steps.
    ClassTable[] recent = new ClassTable[size / levels[0]];
    for (int index = 0; index < size; index++) {
      Node node = bottom;
      ClassTable smallest = base;
      int rest = index;
      int step = 1;
      for (int i = attributes.length - 1; i >= 0; i--) {
        int risen = rest % levels[i];
        node = node.with(attributes[i], lowest[i] + risen);
        if (risen > 0 && recent[(index - step) % recent.length].size() < smallest.size()) {
          smallest = recent[(index - step) % recent.length];
        }
        rest /= levels[i];
        step *= levels[i];
      }
      ClassTable table = smallest.rollUp(node);
      recent[index % recent.length] = table;
      suppressed[index] = table.learnersBelow(k);
    }
    return new Projection(attributes, lowest, levels, suppressed);
  }

  private static List<int[]> subsets(int attributes, int size) {
    List<int[]> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << attributes; bits++) {
      if (Integer.bitCount(bits) == size) {
        int chosen = bits;
        subsets.add(IntStream.range(0, attributes).filter(d -> (chosen >> d & 1) == 1).toArray());
      }
    }
    return subsets;
  }
}
