package org.courseveil.reader.purge;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the rows of a file.
 *
 * @param unread the numbers of lines that cannot be read, the first of them
 * @param unreadRows how many there are
 * @param obstacles what of the file as a whole cannot be judged
 */
record FileCounts(
    long rows,
    long removed,
    long changed,
    List<Long> unread,
    long unreadRows,
    List<String> obstacles) {
  static final FileCounts NONE = new FileCounts(0, 0, 0, List.of(), 0, List.of());

  FileCounts plus(FileCounts other) {
    return new FileCounts(
        rows + other.rows,
        removed + other.removed,
        changed + other.changed,
        Stream.concat(unread.stream(), other.unread.stream()).toList(),
        unreadRows + other.unreadRows,
        Stream.concat(obstacles.stream(), other.obstacles.stream()).toList());
  }

  /** Whether something of the file goes. */
  boolean change() {
    return removed + changed > 0;
  }
}
