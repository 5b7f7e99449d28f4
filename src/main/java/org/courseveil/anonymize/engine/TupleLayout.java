package org.courseveil.anonymize.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the labels of a tuple stand in one number: the sensitive values lowest, above them a field
 * of bits a quasi-identifier, wide enough for its values, and the group on top.
 */
final class TupleLayout {
  private static final int MOST_BITS = 63;

  private final List<Hierarchy> hierarchies;
  private final int groups;
  private final int[] outcomes;
  private final int[] shift;
  private final long[] mask;
  private final int sensitiveBits;

  private TupleLayout(EquivalenceClasses table, int sensitiveColumns) {
    hierarchies = table.hierarchies();
    groups = table.groups();
    outcomes = new int[sensitiveColumns];
    shift = new int[hierarchies.size() + sensitiveColumns + 1];
    mask = new long[shift.length];
    int at = 0;
    for (int s = 0; s < sensitiveColumns; s++) {
      outcomes[s] = table.sensitiveValues(s).size();
      at = place(hierarchies.size() + 1 + s, outcomes[s], at);
    }
    sensitiveBits = at;
    for (int d = 0; d < hierarchies.size(); d++) {
      at = place(d, hierarchies.get(d).size(), at);
    }
    place(hierarchies.size(), groups, at);
  }

  private int place(int field, int values, int at) {
    shift[field] = at;
    mask[field] = (1L << bits(values)) - 1;
    return at + bits(values);
  }

  static TupleLayout of(EquivalenceClasses table) {
    return new TupleLayout(table, 0);
  }

  static TupleLayout withSensitive(EquivalenceClasses table) {
    return new TupleLayout(table, table.sensitiveColumns());
  }

  /** Returns whether the tuples of a table can be told apart by one number. */
  static boolean fits(EquivalenceClasses table) {
    int all = bits(table.groups());
    for (Hierarchy hierarchy : table.hierarchies()) {
      all += bits(hierarchy.size());
    }
    for (int s = 0; s < table.sensitiveColumns(); s++) {
      all += bits(table.sensitiveValues(s).size());
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
    return hierarchies.size();
  }

  int sensitiveColumns() {
    return outcomes.length;
  }

  int outcomes(int column) {
    return outcomes[column];
  }

  int label(long key, int attribute) {
    return (int) (key >>> shift[attribute] & mask[attribute]);
  }

  int outcome(long key, int column) {
    return label(key, hierarchies.size() + 1 + column);
  }

  long field(int attribute, int label) {
    return (long) label << shift[attribute];
  }

  long groupField(int group) {
    return field(hierarchies.size(), group);
  }

  long outcomeField(int column, int code) {
    return field(hierarchies.size() + 1 + column, code);
  }

  /** Returns a mask for keys that empties the fields of some attributes. */
  long without(boolean[] attributes) {
    long kept = -1;
    for (int d = 0; d < attributes.length; d++) {
      if (attributes[d]) {
        kept &= ~(mask[d] << shift[d]);
      }
    }
    return kept;
  }

  /** Returns the key of the class that a tuple is in, whatever its sensitive values. */
  long classOf(long key) {
    return key >>> sensitiveBits << sensitiveBits;
  }

  /** Returns the number of fields: the quasi-identifiers, the group, the sensitive columns. */
  int fields() {
    return shift.length;
  }

  /** Returns the fields in the order in which they stand in a key, from its lowest bit on. */
  IntStream lowestFirst() {
    return IntStream.concat(
        IntStream.range(hierarchies.size() + 1, shift.length),
        IntStream.rangeClosed(0, hierarchies.size()));
  }

  int shift(int field) {
    return shift[field];
  }

  long mask(int field) {
    return mask[field];
  }

  /** Returns the number of values that a field can have on the levels of a node. */
  int size(int field, Node node) {
    if (field < hierarchies.size()) {
      return hierarchies.get(field).labelCount(node.level(field));
    }
    return field == hierarchies.size() ? groups : outcomes[field - hierarchies.size() - 1];
  }

  /** Returns for each value of a field what it becomes on the levels of a node above. */
  int[] lift(int field, Node from, Node to) {
    return field < hierarchies.size()
        ? hierarchies.get(field).lift(from.level(field), to.level(field))
        : IntStream.range(0, size(field, from)).toArray();
  }

  /** Returns the number of tuples that there could be on the levels of a node. */
  double tuples(Node node) {
    double tuples = 1;
    for (int field = 0; field < shift.length; field++) {
      tuples *= size(field, node);
    }
    return tuples;
  }
}
