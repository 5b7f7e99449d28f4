package org.courseveil.reader.purge;

/** What becomes of a line. */
sealed interface Verdict {
  /** A header, a comment or an empty line: it stays, and is no row. */
  Verdict NO_ROW = new Stays(false);

  /** A row that has nothing to do with the learners. */
  Verdict STAYS = new Stays(true);

  /** A row of theirs. */
  Verdict GOES = new Goes();

  /** A row that cannot be read, and in which nothing of theirs is found: it stays, and is told. */
  Verdict UNREAD = new Unread();

  /** A line that stays as it is. */
  record Stays(boolean isRow) implements Verdict {}

  /** A line that is left out. */
  record Goes() implements Verdict {}

  /** A line that stays because nobody knows what it is. */
  record Unread() implements Verdict {}

  /** A row of somebody else's that stays without what named a learner. */
  record Changed(Row row) implements Verdict {}

  /** The bytes of a row. */
  final class Row {
    private final byte[] bytes;

    Row(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
