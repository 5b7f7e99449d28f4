package org.courseveil.deidentify.text;

import java.io.Serializable;

/**
 * The first look at the words of a text: a Bloom filter for each kind of word, of which a word
 * touches one place of memory.
 *
 * <p>It passes every word at which something is found, and few others: known words that identify
 * nobody by themselves pass only beside another known word, a cue among these, or where they stand
 * out.
 */
final class WordFilter implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BITS_A_WORD = 12;

  private final long[] blocks;
  private final int[] firsts = new int[Tokens.KINDS];
  private final int[] sizes = new int[Tokens.KINDS];

  /** Takes a table of words for each kind. */
  WordFilter(PathTable[] words) {
    int total = 0;
    for (int kind = 0; kind < Tokens.KINDS; kind++) {
      firsts[kind] = total;
      sizes[kind] = (int) ((long) words[kind].size() * BITS_A_WORD / Long.SIZE) + 1;
      total += sizes[kind];
    }
    blocks = new long[total];
    for (int kind = 0; kind < Tokens.KINDS; kind++) {
      int of = kind;
      words[kind].forEach(
          (word, reach) ->
              blocks[block(of, word)] |=
                  known(word) | ((reach & Reach.ALONE) == 0 ? 0 : 1L << alone(word)));
    }
  }

  private int block(int kind, long word) {
    return firsts[kind] + (int) (((word >>> 32) * sizes[kind]) >>> 32);
  }

  private static long known(long word) {
    return (1L << (word >>> 13)) | (1L << (word >>> 19));
  }

  private static long alone(long word) {
    return word >>> 25;
  }

  /**
   * Puts the tokens at which something may be found into an array, and returns how many there are.
   *
   * <p>The looks at memory stand in a loop of their own, short enough for the processor to have
   * many of them under way at a time, and no branch waits for them.
   */
  int candidates(Tokens tokens, int[] found) {
    int all = tokens.count();
    for (int i = 0; i < all; i++) {
      found[i] = block(tokens.kind(i), tokens.hash(i));
    }
    long[] seen = new long[all];
    for (int i = 0; i < all; i++) {
      seen[i] = blocks[found[i]];
    }
    int count = 0;
    for (int i = 0; i < all; i++) {
      found[count] = i;
      long missing = ~seen[i] & known(tokens.hash(i));
      count += 1 - (int) ((missing | -missing) >>> 63);
    }
    return significant(tokens, found, count, seen);
  }

  /** Keeps of known words those that identify alone, stand out, or stand beside another. */
  private static int significant(Tokens tokens, int[] found, int count, long[] seen) {
    byte[] known = new byte[tokens.count() + 2];
    for (int j = 0; j < count; j++) {
      known[found[j] + 1] = 1;
    }
    int kept = 0;
    for (int j = 0; j < count; j++) {
      int i = found[j];
      found[kept] = i;
      int alone = (int) (seen[i] >>> alone(tokens.hash(i))) & 1;
      kept += alone | known[i] | known[i + 2] | (tokens.standsOut(i) ? 1 : 0);
    }
    return kept;
  }

  long bytes() {
    return Long.BYTES * (long) blocks.length;
  }
}
