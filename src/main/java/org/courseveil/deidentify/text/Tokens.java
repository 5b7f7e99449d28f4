package org.courseveil.deidentify.text;

import java.util.Arrays;

/** The words of a folded text, each with a hash. */
final class Tokens {
  private static final long START = 0xcbf29ce484222325L;
  private static final long STEP = 0x100000001b3L;

  private final NormalizedText text;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private int count;

  Tokens(NormalizedText text) {
    this.text = text;
    int room = text.length() / 4 + 8;
    starts = new int[room];
    ends = new int[room];
    hashes = new long[room];
    split(text.folded());
  }

  private void split(char[] chars) {
    int i = 0;
    while (i < chars.length) {
      byte type = Folding.type(chars[i]);
      if (type == 0) {
        i++;
        continue;
      }
      int start = i;
      long hash = (START ^ chars[i++]) * STEP;
      if (type == Folding.WORD) {
        while (i < chars.length && Folding.type(chars[i]) == Folding.WORD) {
          hash = (hash ^ chars[i++]) * STEP;
        }
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      starts[count] = start;
      ends[count] = i;
      hashes[count++] = hash;
    }
  }

  static long hash(CharSequence word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * STEP;
    }
    return hash;
  }

  NormalizedText text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  long hash(int token) {
    return hashes[token];
  }

  String word(int token) {
    return text.subSequence(starts[token], ends[token]);
  }

  boolean isNumber(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Folding.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first token that ends behind a position. */
  int at(int position) {
    int found = Arrays.binarySearch(starts, 0, count, position);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && ends[before] > position ? before : before + 1;
  }
}
