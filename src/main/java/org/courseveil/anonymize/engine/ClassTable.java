package org.courseveil.anonymize.engine;

import java.util.Arrays;

/** The classes of a node: each distinct generalized tuple with the number of its learners. */
final class ClassTable {
  private static final long DENSEST = 1 << 22;
  private static final int DENSITY = 8;

  private final TupleLayout layout;
  private final int groups;
  private final Node node;
  private final long[] keys;
  private final int[] learners;

  private ClassTable(TupleLayout layout, int groups, Node node, long[] keys, int[] learners) {
    this.layout = layout;
    this.groups = groups;
    this.node = node;
    this.keys = keys;
    this.learners = learners;
  }

  /** Returns the classes of a table under the lowest levels, at least, that a search may take. */
  static ClassTable of(EquivalenceClasses table, Node lowest) {
    TupleLayout layout = TupleLayout.of(table);
    long[] keys = new long[table.tuples()];
    int[] learners = new int[keys.length];
    for (int tuple = 0; tuple < keys.length; tuple++) {
      long key = layout.group(table.group(tuple));
      for (int d = 0; d < layout.attributes(); d++) {
        key |= layout.field(d, table.codes(d)[tuple]);
      }
      keys[tuple] = key;
      learners[tuple] = Math.toIntExact(table.learners(tuple));
    }
    Node values = lowest;
    for (int d = 0; d < layout.attributes(); d++) {
      values = values.with(d, 0);
    }
    ClassTable exact = new ClassTable(layout, table.groups(), values, keys, learners);
    return values.equals(lowest) ? exact : exact.rollUp(lowest);
  }

  Node node() {
    return node;
  }

  int size() {
    return keys.length;
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

  /** Returns the classes of a node above this one; classes that become one are added up. */
  ClassTable rollUp(Node above) {
    boolean[] changes = new boolean[layout.attributes()];
    long[][] lifted = new long[changes.length][];
    long cells = groups;
    for (int d = 0; d < changes.length; d++) {
      Hierarchy hierarchy = layout.hierarchies().get(d);
      changes[d] = above.level(d) != node.level(d);
      if (changes[d]) {
        int[] labels = hierarchy.lift(node.level(d), above.level(d));
        lifted[d] = new long[labels.length];
        for (int label = 0; label < labels.length; label++) {
          lifted[d][label] = layout.field(d, labels[label]);
        }
      }
      cells = Math.min(Long.MAX_VALUE >> 24, cells * hierarchy.labelCount(above.level(d)));
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
    return cells <= DENSEST && cells <= (long) DENSITY * keys.length
        ? addUpInCells(above, moved, (int) cells)
        : addUpByHash(above, moved);
  }

  /** Adds up in an array with a cell for every tuple that there could be. */
  private ClassTable addUpInCells(Node above, long[] moved, int cells) {
    int[] radix = new int[layout.attributes()];
    for (int d = 0; d < radix.length; d++) {
      radix[d] = layout.hierarchies().get(d).labelCount(above.level(d));
    }
    int[] sums = new int[cells];
    long[] keyOf = new long[cells];
    int distinct = 0;
    for (int i = 0; i < moved.length; i++) {
      int cell = layout.groupOf(moved[i]);
      for (int d = 0; d < radix.length; d++) {
        cell = cell * radix[d] + layout.label(moved[i], d);
      }
      distinct += sums[cell] == 0 ? 1 : 0;
      sums[cell] += learners[i];
      keyOf[cell] = moved[i];
    }
    long[] classKeys = new long[distinct];
    int[] counts = new int[distinct];
    int next = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (sums[cell] > 0) {
        classKeys[next] = keyOf[cell];
        counts[next++] = sums[cell];
      }
    }
    return new ClassTable(layout, groups, above, classKeys, counts);
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
        layout, groups, above, Arrays.copyOf(classKeys, classes), Arrays.copyOf(counts, classes));
  }
}
