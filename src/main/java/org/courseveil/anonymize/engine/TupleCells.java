package org.courseveil.anonymize.engine;

import java.util.stream.IntStream;

/**
 * A number, without gaps, for each tuple that there could be on the levels of a node, in the order
 * of their keys.
 */
final class TupleCells {
  private final TupleLayout layout;
  private final Node node;
  private final int[] fields;
  private final int[] sizes;

  TupleCells(TupleLayout layout, Node node) {
    this.layout = layout;
    this.node = node;
    this.fields = layout.lowestFirst().filter(f -> layout.size(f, node) > 1).toArray();
    this.sizes = IntStream.of(fields).map(field -> layout.size(field, node)).toArray();
  }

  Node node() {
    return node;
  }

  /** Returns the key of the tuple of a cell. */
  long key(int cell) {
    long key = 0;
    int rest = cell;
    for (int f = 0; f < fields.length; f++) {
      key |= layout.field(fields[f], rest % sizes[f]);
      rest /= sizes[f];
    }
    return key;
  }

  /** Returns the cells of tuples on the levels of a node below. */
  From from(Node below) {
    return new From(below);
  }

  /** The way from the keys of a node to the cells of one above. */
  final class From {
    private final int[] shifts = new int[fields.length];
    private final long[] masks = new long[fields.length];
    private final int[][] parts = new int[fields.length][];

    private From(Node below) {
      int stride = 1;
      for (int f = 0; f < fields.length; f++) {
        shifts[f] = layout.shift(fields[f]);
        masks[f] = layout.mask(fields[f]);
        parts[f] = layout.lift(fields[f], below, node);
        for (int label = 0; label < parts[f].length; label++) {
          parts[f][label] *= stride;
        }
        stride *= sizes[f];
      }
    }

    int cell(long key) {
      int cell = 0;
      for (int f = 0; f < parts.length; f++) {
        cell += parts[f][(int) (key >>> shifts[f] & masks[f])];
      }
      return cell;
    }
  }
}
