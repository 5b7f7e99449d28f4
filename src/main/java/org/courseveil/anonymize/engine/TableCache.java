package org.courseveil.anonymize.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The class tables that later ones are rolled up from, the smallest that will do first. */
final class TableCache {
  private static final long FEWEST_ENTRIES = 4_000_000;

  private final ClassTable base;
  private final long mostEntries;
  private final List<ClassTable> bySize = new ArrayList<>();
  private final Deque<ClassTable> byAge = new ArrayDeque<>();
  private long entries;

  TableCache(ClassTable base) {
    this.base = base;
    this.mostEntries = Math.max(FEWEST_ENTRIES, 2L * base.size());
  }

  /** Returns the smallest known table that a node's classes can be rolled up from. */
  ClassTable below(Node node) {
    for (ClassTable table : bySize) {
      if (table.node().isBelow(node)) {
        return table;
      }
    }
    return base;
  }

  /** Keeps a table if it is so much smaller than its source that others gain by it. */
  void offer(ClassTable table, ClassTable source) {
    if (table.size() > source.size() / 2) {
      return;
    }
    int at = 0;
    while (at < bySize.size() && bySize.get(at).size() < table.size()) {
      at++;
    }
    bySize.add(at, table);
    byAge.add(table);
    entries += table.size();
    while (entries > mostEntries) {
      ClassTable oldest = byAge.remove();
      bySize.remove(oldest);
      entries -= oldest.size();
    }
  }
}
