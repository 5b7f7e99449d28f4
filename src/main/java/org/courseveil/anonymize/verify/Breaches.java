package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.List;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;

/** The breaches found so far; a rule that nothing breaks leaves none. */
final class Breaches {
  private final List<Breach> found = new ArrayList<>();

  void add(Rule rule, ReleasedTable table, long count) {
    if (count > 0) {
      found.add(new Breach(rule, table.name(), count));
    }
  }

  void addUnless(boolean holds, Rule rule, ReleasedTable table) {
    add(rule, table, holds ? 0 : 1);
  }

  List<Breach> found() {
    return List.copyOf(found);
  }
}
