package org.courseveil.anonymize.engine;

import java.util.Arrays;

/** Distinct tuples of codes, numbered in the order in which they came first. */
final class TupleIndex {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final int[][] columns;
  private int[] slots = new int[2 * FIRST_CAPACITY];
  private int size;

  TupleIndex(int columns) {
    this.columns = new int[columns][FIRST_CAPACITY];
  }

  int size() {
    return size;
  }

  /** Returns the number of a tuple, a new one if it has none yet. */
  int numberOf(int[] tuple) {
    int slot = hash(tuple) & slots.length - 1;
    while (slots[slot] != 0) {
      if (isAt(slots[slot] - 1, tuple)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = size + 1;
    append(tuple);
    return size - 1;
  }

  /** Returns what the tuples have in one column, in the order of their numbers. */
  int[] column(int column) {
    return Arrays.copyOf(columns[column], size);
  }

  private boolean isAt(int number, int[] tuple) {
    for (int column = 0; column < tuple.length; column++) {
      if (columns[column][number] != tuple[column]) {
        return false;
      }
    }
    return true;
  }

  private void append(int[] tuple) {
    if (size == columns[0].length) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], size + size / 2);
      }
    }
    for (int column = 0; column < tuple.length; column++) {
      columns[column][size] = tuple[column];
    }
    size++;
    if (size > slots.length / 2) {
      spread();
    }
  }

  /** Doubles the slots, so that half of them stay empty at least. */
  private void spread() {
    slots = new int[2 * slots.length];
    int[] tuple = new int[columns.length];
    for (int number = 0; number < size; number++) {
      for (int column = 0; column < tuple.length; column++) {
        tuple[column] = columns[column][number];
      }
      int slot = hash(tuple) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private static int hash(int[] tuple) {
    long mixed = 0;
    for (int code : tuple) {
      mixed = (mixed ^ code) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 32;
    }
    return (int) mixed;
  }
}
