package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.List;

/** The classes of a table under a combination of levels, counted in reused memory. */
final class Grouping {
  private final EquivalenceClasses table;
  private final int k;
  private final int[] slotOf;
  private final long[] keys;
  private final long[] counts;
  private final int[] representatives;

  /** What a combination of levels comes to. */
  record Count(double loss, long suppressed, int classes, long smallestClass) {}

  Grouping(EquivalenceClasses table, int k) {
    this.table = table;
    this.k = k;
    int capacity = Integer.highestOneBit(Math.max(8, table.tuples())) << 2;
    slotOf = new int[capacity];
    keys = new long[table.tuples()];
    counts = new long[table.tuples()];
    representatives = new int[table.tuples()];
  }

  /** Returns whether the tuples of a table can be told apart by one number. */
  static boolean fits(EquivalenceClasses table) {
    double product = table.groups();
    for (Hierarchy hierarchy : table.hierarchies()) {
      product *= hierarchy.size();
    }
    return product < Long.MAX_VALUE;
  }

  Count count(int[] levels) {
    int classes = group(levels);
    List<Hierarchy> hierarchies = table.hierarchies();
    long[] covered = new long[levels.length];
    long suppressed = 0;
    long smallest = Long.MAX_VALUE;
    int kept = 0;
    for (int c = 0; c < classes; c++) {
      if (counts[c] < k) {
        suppressed += counts[c];
        continue;
      }
      kept++;
      smallest = Math.min(smallest, counts[c]);
      for (int d = 0; d < levels.length; d++) {
        Hierarchy hierarchy = hierarchies.get(d);
        int label = hierarchy.labelOfRow(levels[d])[table.codes(d)[representatives[c]]];
        covered[d] += counts[c] * hierarchy.rowsOfLabel(levels[d], label);
      }
    }
    double[] parts = new double[levels.length];
    for (int d = 0; d < levels.length; d++) {
      int rows = hierarchies.get(d).size();
      parts[d] = Loss.part(covered[d] + suppressed * rows, table.learners(), rows);
    }
    return new Count(Loss.together(parts), suppressed, kept, kept == 0 ? 0 : smallest);
  }

  /** Fills keys, counts and representatives of the classes and returns their number. */
  private int group(int[] levels) {
    Arrays.fill(slotOf, 0);
    int classes = 0;
    int mask = slotOf.length - 1;
    for (int tuple = 0; tuple < table.tuples(); tuple++) {
      long key = key(tuple, levels);
      int slot = spread(key) & mask;
      while (slotOf[slot] != 0 && keys[slotOf[slot] - 1] != key) {
        slot = (slot + 1) & mask;
      }
      if (slotOf[slot] == 0) {
        keys[classes] = key;
        counts[classes] = 0;
        representatives[classes] = tuple;
        slotOf[slot] = ++classes;
      }
      counts[slotOf[slot] - 1] += table.learners(tuple);
    }
    return classes;
  }

  private long key(int tuple, int[] levels) {
    long key = table.group(tuple);
    for (int d = 0; d < levels.length; d++) {
      Hierarchy hierarchy = table.hierarchies().get(d);
      key = key * hierarchy.size() + hierarchy.labelOfRow(levels[d])[table.codes(d)[tuple]];
    }
    return key;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
