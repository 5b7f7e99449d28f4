package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.Collections;

/**
 * The classes of a node: each distinct generalized tuple with the number of its learners. Where a
 * search asks for sensitive columns, a class has an entry for each combination of their values.
 */
final class ClassTable {
  private static final double DENSEST = 1 << 22;
  private static final double DENSITY = 8;

  private final TupleLayout layout;
  private final Node node;
  private final long[] keys;
  private final int[] learners;
  private final boolean sorted;

  private ClassTable(TupleLayout layout, Node node, long[] keys, int[] learners, boolean sorted) {
    this.layout = layout;
    this.node = node;
    this.keys = keys;
    this.learners = learners;
    this.sorted = sorted;
  }

  /** Returns the table of some classes in the order of their keys. */
  static ClassTable ofSorted(TupleLayout layout, Node node, long[] keys, int[] learners) {
    return new ClassTable(layout, node, keys, learners, true);
  }

  /** Returns the classes of a table under the lowest levels, at least, that a search may take. */
  static ClassTable of(EquivalenceClasses table, TupleLayout layout, Node lowest) {
    long[] keys = new long[table.tuples()];
    int[] learners = new int[keys.length];
    for (int tuple = 0; tuple < keys.length; tuple++) {
      long key = layout.groupField(table.group(tuple));
      for (int d = 0; d < layout.attributes(); d++) {
        key |= layout.field(d, table.codes(d)[tuple]);
      }
      for (int s = 0; s < layout.sensitiveColumns(); s++) {
        key |= layout.outcomeField(s, table.sensitiveCodes(s)[tuple]);
      }
      keys[tuple] = key;
      learners[tuple] = Math.toIntExact(table.learners(tuple));
    }
    Node values = Node.of(Collections.nCopies(layout.attributes(), 0));
    return new ClassTable(layout, values, keys, learners, false).rollUp(lowest);
  }

  TupleLayout layout() {
    return layout;
  }

  Node node() {
    return node;
  }

  int size() {
    return keys.length;
  }

  long key(int index) {
    return keys[index];
  }

  int learners(int index) {
    return learners[index];
  }

  int label(int index, int attribute) {
    return layout.label(keys[index], attribute);
  }

  /** Returns the number of learners in classes of fewer than k. */
  long learnersBelow(int k) {
    long below = 0;
    for (int count : learners) {
      below += count < k ? count : 0;
    }
    return below;
  }

  /** Returns the same entries in the order of their keys, those of a class side by side. */
  ClassTable sorted() {
    if (sorted) {
      return this;
    }
    long[] ordered = keys.clone();
    Arrays.sort(ordered);
    int[] counts = new int[ordered.length];
    for (int i = 0; i < keys.length; i++) {
      counts[Arrays.binarySearch(ordered, keys[i])] = learners[i];
    }
    return ofSorted(layout, node, ordered, counts);
  }

  /** Returns the classes of a node above this one; classes that become one are added up. */
  ClassTable rollUp(Node above) {
    double cells = layout.tuples(above);
    return cells <= DENSEST && cells <= DENSITY * keys.length
        ? addUpInCells(new TupleCells(layout, above), (int) cells)
        : addUpByHash(above, moved(above));
  }

  /** Adds up in an array with a cell for every tuple that there could be. */
  private ClassTable addUpInCells(TupleCells cells, int size) {
    int[] sums = new int[size];
    TupleCells.From cellsOfKeys = cells.from(node);
    for (int i = 0; i < keys.length; i++) {
      sums[cellsOfKeys.cell(keys[i])] += learners[i];
    }
    int distinct = 0;
    for (int sum : sums) {
      distinct += sum > 0 ? 1 : 0;
    }
    long[] classKeys = new long[distinct];
    int[] counts = new int[distinct];
    int next = 0;
    for (int cell = 0; cell < size; cell++) {
      if (sums[cell] > 0) {
        classKeys[next] = cells.key(cell);
        counts[next++] = sums[cell];
      }
    }
    return ofSorted(layout, cells.node(), classKeys, counts);
  }

  /** The keys that the entries have on the levels of a node above. */
  private long[] moved(Node above) {
    boolean[] changes = new boolean[layout.attributes()];
    long[][] lifted = new long[changes.length][];
    for (int d = 0; d < changes.length; d++) {
      changes[d] = above.level(d) != node.level(d);
      if (changes[d]) {
        lifted[d] = lifted(d, above);
      }
    }
    long unchanged = layout.without(changes);
    long[] moved = new long[keys.length];
    for (int i = 0; i < moved.length; i++) {
      long key = keys[i] & unchanged;
      for (int d = 0; d < lifted.length; d++) {
        if (changes[d]) {
          key |= lifted[d][layout.label(keys[i], d)];
        }
      }
      moved[i] = key;
    }
    return moved;
  }

  private long[] lifted(int attribute, Node above) {
    int[] labels = layout.lift(attribute, node, above);
    long[] lifted = new long[labels.length];
    for (int label = 0; label < labels.length; label++) {
      lifted[label] = layout.field(attribute, labels[label]);
    }
    return lifted;
  }

  private ClassTable addUpByHash(Node above, long[] moved) {
    int[] slots = new int[Integer.highestOneBit(Math.max(8, moved.length)) << 2];
    int mask = slots.length - 1;
    long[] classKeys = new long[moved.length];
    int[] counts = new int[moved.length];
    int classes = 0;
    for (int i = 0; i < moved.length; i++) {
      long key = moved[i];
      int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
      while (slots[slot] != 0 && classKeys[slots[slot] - 1] != key) {
        slot = (slot + 1) & mask;
      }
      if (slots[slot] == 0) {
        classKeys[classes] = key;
        slots[slot] = ++classes;
      }
      counts[slots[slot] - 1] += learners[i];
    }
    return new ClassTable(
        layout, above, Arrays.copyOf(classKeys, classes), Arrays.copyOf(counts, classes), false);
  }
}
