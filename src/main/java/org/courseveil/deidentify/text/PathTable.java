package org.courseveil.deidentify.text;

import java.io.Serializable;

/**
 * Bits by path, a path being the hash of a row of words: an open table of 64-bit entries, behind
 * filters that most lookups never pass. Short first words, of which texts mostly consist, have a
 * filter of their own: it stays small, and so in the cache, however many accounts there are.
 *
 * <p>An entry holds 52 bits of the path and 12 of its own. The words are not kept.
 */
final class PathTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FLAGS = 0xFFF;
  private static final int FILTER_BITS_AN_ENTRY = 16;

  private long[] entries = new long[1 << 8];
  private long[] shortStarts = new long[1];
  private long[] longStarts = new long[1];
  private long[] others = new long[1];
  private int size;

  /** Returns the path of a row's first word. */
  static long first(long word) {
    return mix(word);
  }

  /** Returns the path that a further word makes of a path. */
  static long next(long path, long word) {
    return mix(path * 0x9E3779B97F4A7C15L + word);
  }

  private static long mix(long value) {
    long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
    return mixed ^ mixed >>> 29;
  }

  void put(long path, int flags) {
    if (size * 3L > entries.length * 2L) {
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

  /** Fills the filters; lookups work from then on. */
  void seal() {
    shortStarts = filter(Reach.SHORT_START);
    longStarts = filter(Reach.LONG_START);
    others = filter(0);
  }

  /** Returns a filter of the entries that have, of both bits of first words, exactly this. */
  private long[] filter(int start) {
    int starts = Reach.SHORT_START | Reach.LONG_START;
    long wanted = 0;
    for (long entry : entries) {
      wanted += entry != 0 && (entry & starts) == start ? 1 : 0;
    }
    long[] filter = new long[(int) Long.highestOneBit(wanted * FILTER_BITS_AN_ENTRY / 64 | 1) * 2];
    for (long entry : entries) {
      if (entry != 0 && (entry & starts) == start) {
        filter[word(entry, filter)] |= bits(entry);
      }
    }
    return filter;
  }

  private static int word(long path, long[] filter) {
    return (int) (path >>> 36) & (filter.length - 1);
  }

  private static long bits(long path) {
    return (1L << (path >>> 12)) | (1L << (path >>> 18));
  }

  private int slot(long path) {
    int mask = entries.length - 1;
    int slot = (int) (path >>> 30) & mask;
    while (entries[slot] != 0 && ((entries[slot] ^ path) & ~FLAGS) != 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Returns the bits of the path of a first word of so many characters; none if unknown. */
  int flags(long path, int length) {
    return flags(path, Reach.start(length) == Reach.SHORT_START ? shortStarts : longStarts);
  }

  /** Returns the bits of a longer path, or of one put without the bit of a first word. */
  int flags(long path) {
    return flags(path, others);
  }

  private int flags(long path, long[] filter) {
    long bits = bits(path);
    if ((filter[word(path, filter)] & bits) != bits) {
      return 0;
    }
    return (int) entries[slot(path)] & FLAGS;
  }

  int size() {
    return size;
  }

  long bytes() {
    return 8L * (entries.length + shortStarts.length + longStarts.length + others.length);
  }
}
