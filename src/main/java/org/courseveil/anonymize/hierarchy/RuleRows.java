package org.courseveil.anonymize.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.engine.Hierarchy;

/** The rows that a rule makes; a label that stands in many of them is kept once. */
final class RuleRows {
  /** The most values that a domain may have. */
  static final int MOST = 1_000_000;

  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  /** Refuses a domain that nobody could search. */
  static void requireSize(long values) {
    if (values > MOST) {
      throw new IllegalArgumentException(
          "A domain has at most " + MOST + " values. Provided: " + values);
    }
  }

  /** Adds a value with its labels below the top. */
  void add(String value, List<String> labels) {
    if (value.equals(Hierarchy.TOP) || labels.contains(Hierarchy.TOP)) {
      throw new IllegalArgumentException(
          Hierarchy.TOP
              + " is the label of the top alone. Rename the value or the group; its row: "
              + (rows.size() + 1));
    }
    List<String> row = new ArrayList<>(labels.size() + 2);
    row.add(value);
    for (String label : labels) {
      row.add(texts.computeIfAbsent(label, text -> text));
    }
    row.add(Hierarchy.TOP);
    rows.add(row);
  }

  /** Returns the hierarchy, with the missing value as a last row if it is asked for. */
  Hierarchy hierarchy(String column, boolean missing) {
    if (missing) {
      int levels = rows.get(0).size() - 2;
      add(Hierarchy.MISSING, Collections.nCopies(levels, Hierarchy.MISSING));
    }
    Hierarchy hierarchy = Hierarchy.of(column, rows);
    if (!hierarchy.keepsMissingApart()) {
      throw new IllegalArgumentException(
          "The value "
              + Hierarchy.MISSING
              + " stands for a missing one and is alone on every level below "
              + Hierarchy.TOP
              + ". Write missing: true instead of listing it.");
    }
    return hierarchy;
  }
}
