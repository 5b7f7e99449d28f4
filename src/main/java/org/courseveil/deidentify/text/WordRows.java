package org.courseveil.deidentify.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of words that identify somebody: a table of single words for each kind of word, and one
 * of the rows that they begin.
 *
 * <p>Words of a kind of which texts mostly consist are few among identifiers, however many accounts
 * there are: their table stays small, and so in the processor's caches.
 */
final class WordRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PathTable[] words =
      Stream.generate(PathTable::new).limit(Tokens.KINDS).toArray(PathTable[]::new);
  private final PathTable rows = new PathTable();
  private WordFilter filter = new WordFilter(words);

  /** Adds a row of words, with the bits that say where it counts. */
  void put(List<String> row, int reach) {
    long path = Tokens.hash(row.get(0));
    int flags = row.size() > 1 ? Reach.CONTINUES : reach;
    words[Tokens.kind(row.get(0))].put(path, flags);
    for (int i = 1; i < row.size(); i++) {
      long word = Tokens.hash(row.get(i));
      words[Tokens.kind(row.get(i))].put(word, Reach.FOLLOWS);
      path = PathTable.next(path, word);
      rows.put(path, i + 1 < row.size() ? Reach.CONTINUES : reach);
    }
  }

  /** Adds a path that is no row of words. */
  void put(long path, int reach) {
    rows.put(path, reach);
  }

  /** Readies the table; lookups work from then on. */
  void seal() {
    for (String cue : Cue.besideNames()) {
      words[Tokens.kind(cue)].put(Tokens.hash(cue), Reach.CUE);
    }
    filter = new WordFilter(words);
    rows.seal();
  }

  /** Puts the tokens at which something may be found into an array, and returns how many. */
  int candidates(Tokens tokens, int[] found) {
    return filter.candidates(tokens, found);
  }

  /** Returns the bits of a candidate by itself; none if it is not known after all. */
  int word(Tokens tokens, int token) {
    return words[tokens.kind(token)].entry(tokens.hash(token));
  }

  /** Returns the bits of a word that stands in no text. */
  int word(String word) {
    return words[Tokens.kind(word)].entry(Tokens.hash(word));
  }

  /** Returns whether a word and the one behind it may begin a row. */
  boolean mayContinue(Tokens tokens, int token) {
    return rows.passes(PathTable.next(tokens.hash(token), tokens.hash(token + 1))) != 0;
  }

  /** Returns the bits of a path of several words, or of none. */
  int row(long path) {
    return rows.flags(path);
  }

  int size() {
    return tables().mapToInt(PathTable::size).sum();
  }

  long bytes() {
    return tables().mapToLong(PathTable::bytes).sum() + filter.bytes();
  }

  private Stream<PathTable> tables() {
    return Stream.concat(Arrays.stream(words), Stream.of(rows));
  }
}
