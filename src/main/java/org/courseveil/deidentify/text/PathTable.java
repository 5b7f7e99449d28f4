package org.courseveil.deidentify.text;

import java.io.Serializable;

/**
 * Bits by path, a path being the hash of a row of words: an open table of 64-bit entries, behind a
 * filter that most lookups never pass.
 *
 * <p>An entry holds 51 bits of the path and 13 of its own. The words are not kept.
 */
final class PathTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FLAGS = 0x1FFF;
  private static final int FILTER_BITS_AN_ENTRY = 8;

  private long[] entries = new long[1 << 4];
  private long[] filter = new long[1];
  private int size;

  /** Returns the path that a further word makes of a path; a first word's hash is its path. */
  static long next(long path, long word) {
    return mix(path * 0x9E3779B97F4A7C15L + word);
  }

  /** Returns bits of which each depends on all of a value. */
  static long mix(long value) {
    long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 29;
  }

  void put(long path, int flags) {
    if (size * 2L > entries.length) {
      grow();
    }
    int slot = slot(path);
    if (entries[slot] == 0) {
      size++;
      entries[slot] = path & ~FLAGS;
    }
    entries[slot] |= flags;
  }

  private void grow() {
    long[] old = entries;
    entries = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        entries[slot(entry)] = entry;
      }
    }
  }

  /** Fills the filter; lookups that ask it work from then on. */
  void seal() {
    filter = new long[(int) Long.highestOneBit((long) size * FILTER_BITS_AN_ENTRY / 64 | 1) * 2];
    for (long entry : entries) {
      if (entry != 0) {
        filter[word(entry)] |= bits(entry);
      }
    }
  }

  private int word(long path) {
    return (int) (path >>> 36) & (filter.length - 1);
  }

  private static long bits(long path) {
    return (1L << (path >>> 13)) | (1L << (path >>> 19));
  }

  private int slot(long path) {
    int mask = entries.length - 1;
    int slot = (int) (path >>> 30) & mask;
    while (entries[slot] != 0 && ((entries[slot] ^ path) & ~FLAGS) != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Returns 1 if a path may be known and 0 if it is not, without a branch to be mispredicted. */
  int passes(long path) {
    long missing = ~filter[word(path)] & bits(path);
    return 1 - (int) ((missing | -missing) >>> 63);
  }

  /** Returns the bits of a path; none if it is unknown. */
  int flags(long path) {
    return passes(path) == 0 ? 0 : entry(path);
  }

  /** Returns the bits of a path without asking the filter. */
  int entry(long path) {
    return (int) entries[slot(path)] & FLAGS;
  }

  /** Does something with what is kept of each path, and with its bits. */
  void forEach(Visitor visitor) {
    for (long entry : entries) {
      if (entry != 0) {
        visitor.visit(entry, (int) entry & FLAGS);
      }
    }
  }

  /** What is done with a path, of which the upper bits alone are known, and its bits. */
  interface Visitor {
    void visit(long path, int flags);
  }

  int size() {
    return size;
  }

  long bytes() {
    return 8L * (entries.length + filter.length);
  }
}
