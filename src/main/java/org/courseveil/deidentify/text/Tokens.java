package org.courseveil.deidentify.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The words of a folded text, each with a hash. */
final class Tokens {
  private static final long START = 0xcbf29ce484222325L;
  private static final long STEP = 0x100000001b3L;

  /**
   * Kinds of words: one for each length without digits, the longest together; as many with them.
   */
  static final int KINDS = 32;

  private static final int DIGITS = KINDS / 2;

  private final NormalizedText text;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private byte[] kinds;
  private int count;
  private int longest;

  Tokens(NormalizedText text) {
    this.text = text;
    int room = text.length() / 4 + 8;
    starts = new int[room];
    ends = new int[room];
    hashes = new long[room];
    kinds = new byte[room];
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
      char lowest = chars[i++];
      long hash = (START ^ lowest) * STEP;
      if (type == Folding.WORD) {
        while (i < chars.length && Folding.type(chars[i]) == Folding.WORD) {
          char next = chars[i++];
          hash = (hash ^ next) * STEP;
          lowest = (char) Math.min(lowest, next);
        }
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
        kinds = Arrays.copyOf(kinds, count * 2);
      }
      starts[count] = start;
      ends[count] = i;
      longest = Math.max(longest, i - start);
      kinds[count] = kind(i - start, lowest);
      hashes[count++] = PathTable.mix(hash);
    }
  }

  static long hash(CharSequence word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * STEP;
    }
    return PathTable.mix(hash);
  }

  /** Returns the kind of a word of so many characters; none of a word sorts before its digits. */
  private static byte kind(int length, char lowest) {
    return (byte) (Math.min(length, DIGITS - 1) | (lowest <= '9' ? DIGITS : 0));
  }

  static int kind(CharSequence word) {
    return kind(word.length(), (char) word.chars().min().orElse('0'));
  }

  NormalizedText text() {
    return text;
  }

  int count() {
    return count;
  }

  /** Returns the length of the longest word. */
  int longest() {
    return longest;
  }

  boolean hasDigit(int token) {
    return kinds[token] >= DIGITS;
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

  int kind(int token) {
    return kinds[token];
  }

  List<String> words() {
    return IntStream.range(0, count).mapToObj(this::word).toList();
  }

  String word(int token) {
    return text.subSequence(starts[token], ends[token]);
  }

  /**
   * Returns whether a word stands where a handle or a signature may: not within a line of words.
   */
  boolean standsOut(int token) {
    int end = ends[token];
    return text.peek(starts[token] - 1) != ' ' || end == text.length() || text.charAt(end) == '\n';
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
