package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * Where the labels of a tuple stand in one number: a field of bits a quasi-identifier, wide enough
 * for its values, and the group above them.
 */
final class TupleLayout {
  private static final int MOST_BITS = 63;

  private final List<Hierarchy> hierarchies;
  private final int[] shift;
  private final long[] mask;
  private final int groupShift;

  private TupleLayout(List<Hierarchy> hierarchies) {
    this.hierarchies = hierarchies;
    shift = new int[hierarchies.size()];
    mask = new long[hierarchies.size()];
    int at = 0;
    for (int d = 0; d < shift.length; d++) {
      shift[d] = at;
      mask[d] = (1L << bits(hierarchies.get(d).size())) - 1;
      at += bits(hierarchies.get(d).size());
    }
    groupShift = at;
  }

  static TupleLayout of(EquivalenceClasses table) {
    return new TupleLayout(table.hierarchies());
  }

  /** Returns whether the tuples of a table can be told apart by one number. */
  static boolean fits(EquivalenceClasses table) {
    int all = bits(table.groups());
    for (Hierarchy hierarchy : table.hierarchies()) {
      all += bits(hierarchy.size());
    }
    return all <= MOST_BITS;
  }

  private static int bits(int values) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(0, values - 1));
  }

  List<Hierarchy> hierarchies() {
    return hierarchies;
  }

  int attributes() {
    return shift.length;
  }

  int label(long key, int attribute) {
    return (int) (key >>> shift[attribute] & mask[attribute]);
  }

  long field(int attribute, int label) {
    return (long) label << shift[attribute];
  }

  /** Returns the key with the fields of some attributes empty. */
  long without(boolean[] attributes) {
    long kept = -1;
    for (int d = 0; d < shift.length; d++) {
      if (attributes[d]) {
        kept &= ~(mask[d] << shift[d]);
      }
    }
    return kept;
  }

  long group(int group) {
    return (long) group << groupShift;
  }

  int groupOf(long key) {
    return (int) (key >>> groupShift);
  }
}
