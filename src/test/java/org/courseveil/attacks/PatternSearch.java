package org.courseveil.attacks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A search for very many byte patterns at once, without regard to the case of ASCII letters.
 *
 * <p>It looks at every fourth window of seven bytes. Each pattern is listed under four windows that
 * follow each other, chosen where few other patterns have the same, so that one is always met.
 */
final class PatternSearch {
  /** No pattern may be shorter. */
  static final int SHORTEST = 10;

  /** No more of a pattern is looked at. */
  static final int LONGEST = 512;

  private static final int WINDOW = 7;
  private static final int STRIDE = 4;
  private static final long MASK = (1L << (8 * WINDOW)) - 1;
  private static final byte[] FOLD = foldTable();

  private final List<byte[]> patterns = new ArrayList<>();
  private final List<Boolean> exact = new ArrayList<>();
  private int[] anchors = {};
  private long[] keys = {};
  private int[] heads = {};
  private int[] next = {};
  private long[] filter = {};

  /** What is told of a match: where its first byte is, and which pattern it is of. */
  @FunctionalInterface
  interface Match {
    void at(int offset, int pattern);
  }

  /** Adds a pattern, folded already unless its case matters, and returns its number. */
  int add(byte[] pattern, boolean caseMatters) {
    if (pattern.length < SHORTEST) {
      throw new IllegalArgumentException(
          "A pattern has at least " + SHORTEST + " bytes. Provided: " + pattern.length);
    }
    patterns.add(pattern.length > LONGEST ? Arrays.copyOf(pattern, LONGEST) : pattern);
    exact.add(caseMatters);
    return patterns.size() - 1;
  }

  /** Prepares the search; no pattern can be added afterwards. */
  void build() {
    chooseAnchors();
    int entries = patterns.size() * STRIDE;
    int slots = Integer.highestOneBit(Math.max(16, entries)) * 4;
    keys = new long[slots];
    heads = new int[slots];
    Arrays.fill(heads, -1);
    next = new int[entries];
    filter = new long[slots / 4];
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      byte[] bytes = folded(patterns.get(pattern));
      for (int i = 0; i < STRIDE; i++) {
        insert(window(bytes, anchors[pattern] + i), pattern * STRIDE + i);
      }
    }
  }

  private void chooseAnchors() {
    anchors = new int[patterns.size()];
    byte[] counts = new byte[1 << 24];
    for (byte[] pattern : patterns) {
      byte[] bytes = folded(pattern);
      for (int i = 0; i + WINDOW <= bytes.length; i++) {
        int place = (int) (mix(window(bytes, i)) >>> 40);
        counts[place] = (byte) Math.min(100, counts[place] + 1);
      }
    }
    for (int pattern = 0; pattern < anchors.length; pattern++) {
      byte[] bytes = folded(patterns.get(pattern));
      int best = Integer.MAX_VALUE;
      for (int start = 0; start + WINDOW + STRIDE - 1 <= bytes.length; start++) {
        int worst = 0;
        for (int i = 0; i < STRIDE; i++) {
          worst = Math.max(worst, counts[(int) (mix(window(bytes, start + i)) >>> 40)]);
        }
        if (worst < best) {
          best = worst;
          anchors[pattern] = start;
        }
      }
    }
  }

  private void insert(long window, int entry) {
    int slot = slot(window);
    keys[slot] = window;
    next[entry] = heads[slot];
    heads[slot] = entry;
    long bit = mix(window) >>> 20;
    filter[(int) (bit >>> 6) & (filter.length - 1)] |= 1L << bit;
  }

  private int slot(long window) {
    int slot = (int) mix(window) & (keys.length - 1);
    while (heads[slot] >= 0 && keys[slot] != window) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /**
   * Searches a part of a buffer. A match that begins or ends outside the part is found if the
   * buffer holds it whole.
   */
  void search(byte[] buffer, int from, int to, int filled, Match match) {
    int first = (from + STRIDE - 1) / STRIDE * STRIDE;
    int last = Math.min(to - 1, filled - WINDOW);
    if (first > last) {
      return;
    }
    int filterMask = filter.length - 1;
    long window = foldedWindow(buffer, first);
    for (int at = first; ; ) {
      long bit = mix(window) >>> 20;
      if ((filter[(int) (bit >>> 6) & filterMask] & (1L << bit)) != 0) {
        compare(buffer, at, filled, window, match);
      }
      at += STRIDE;
      if (at > last) {
        return;
      }
      window =
          MASK
              & (window << 32
                  | (FOLD[buffer[at + 3] & 0xff] & 0xffL) << 24
                  | (FOLD[buffer[at + 4] & 0xff] & 0xffL) << 16
                  | (FOLD[buffer[at + 5] & 0xff] & 0xffL) << 8
                  | (FOLD[buffer[at + 6] & 0xff] & 0xffL));
    }
  }

  private void compare(byte[] buffer, int at, int filled, long window, Match match) {
    for (int entry = heads[slot(window)]; entry >= 0; entry = next[entry]) {
      int pattern = entry / STRIDE;
      int start = at - anchors[pattern] - entry % STRIDE;
      if (matches(buffer, start, filled, pattern)) {
        match.at(start, pattern);
      }
    }
  }

  private boolean matches(byte[] buffer, int start, int filled, int pattern) {
    byte[] wanted = patterns.get(pattern);
    if (start < 0 || start + wanted.length > filled) {
      return false;
    }
    boolean caseMatters = exact.get(pattern);
    for (int i = 0; i < wanted.length; i++) {
      byte given = buffer[start + i];
      if ((caseMatters ? given : FOLD[given & 0xff]) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  static byte[] folded(byte[] bytes) {
    byte[] folded = bytes.clone();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = FOLD[folded[i] & 0xff];
    }
    return folded;
  }

  private static long window(byte[] bytes, int start) {
    long window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = (window << 8) | (bytes[start + i] & 0xff);
    }
    return window & MASK;
  }

  private static long foldedWindow(byte[] bytes, int start) {
    long window = 0;
    for (int i = 0; i < WINDOW; i++) {
      window = (window << 8) | (FOLD[bytes[start + i] & 0xff] & 0xff);
    }
    return window & MASK;
  }

  private static long mix(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private static byte[] foldTable() {
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) (i >= 'A' && i <= 'Z' ? i + 32 : i);
    }
    return table;
  }
}
