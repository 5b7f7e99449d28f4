package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rules that the rows of a hierarchy obey. */
final class HierarchyRows {
  private HierarchyRows() {}

  /** A row, counted from 1, that breaks a rule. */
  record Fault(int row, String rule) {}

  static List<Fault> faults(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return List.of(new Fault(1, "a hierarchy has at least one row"));
    }
    List<Fault> faults = new ArrayList<>();
    int width = rows.get(0).size();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (row.size() != width) {
        faults.add(
            new Fault(
                i + 1,
                "every row has as many labels as the first, " + width + "; here: " + row.size()));
      } else if (row.stream().anyMatch(String::isBlank)) {
        faults.add(new Fault(i + 1, "no value and no label is empty"));
      } else if (row.stream().anyMatch(HierarchyRows::breaksItsRow)) {
        faults.add(new Fault(i + 1, "no value and no label has a ; or a line break in it"));
      } else if (!row.get(width - 1).equals(Hierarchy.TOP)) {
        faults.add(new Fault(i + 1, "the last label of every row is " + Hierarchy.TOP));
      }
      Integer before = seen.putIfAbsent(row.get(0), i + 1);
      if (before != null) {
        faults.add(new Fault(i + 1, "the value stands in row " + before + " already"));
      }
    }
    return faults.isEmpty() ? branches(rows, width) : faults;
  }

  /** The digest of a hierarchy is that of its file, so no two must have the same. */
  private static boolean breaksItsRow(String text) {
    return text.indexOf(';') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /** Labels that have two parents. */
  private static List<Fault> branches(List<List<String>> rows, int width) {
    List<Fault> faults = new ArrayList<>();
    for (int level = 1; level < width - 1; level++) {
      Map<String, Integer> firstRow = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        int first = firstRow.computeIfAbsent(rows.get(i).get(level), same(i));
        if (!rows.get(first).get(level + 1).equals(rows.get(i).get(level + 1))) {
          faults.add(
              new Fault(
                  i + 1,
                  "a hierarchy is a tree: the label of level "
                      + level
                      + " has another parent here than in row "
                      + (first + 1)));
        }
      }
    }
    return faults;
  }

  private static Function<String, Integer> same(int row) {
    return label -> row;
  }
}
