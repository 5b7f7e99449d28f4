package org.courseveil.samples;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were written, by source, snapshot and owner. */
final class RowCounts {
  /**
   * What rows are counted by.
   *
   * @param snapshot the date of the snapshot, or empty for what has none
   * @param repeated whether the same line stands in the export already
   */
  record Key(String source, String snapshot, String owner, boolean repeated) {}

  private final Map<Key, Long> rows =
      new TreeMap<>(
          Comparator.comparing(Key::source)
              .thenComparing(Key::snapshot)
              .thenComparing(Key::owner)
              .thenComparing(Key::repeated));

  void add(String source, String snapshot, String owner, boolean repeated) {
    rows.merge(new Key(source, snapshot, owner, repeated), 1L, Long::sum);
  }

  Map<Key, Long> rows() {
    return rows;
  }
}
