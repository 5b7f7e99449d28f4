package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.courseveil.anonymize.engine.RandomTables.Table;

/** The definition of the optimum, spelled out over rows and labels and tried on every node. */
final class BruteForce {
  /** A node that reaches the goal. */
  record Found(List<Integer> levels, double loss, long suppressed, int classes) {}

  private BruteForce() {}

  static Optional<Found> best(Table table, int k, double limit) {
    return best(table, k, limit, (outcomes, all) -> true, sizes -> true, Definition::loss);
  }

  static Optional<Found> best(
      Table table,
      int k,
      double limit,
      Definition.PrivacyRule rule,
      Definition.RiskRule risk,
      Definition.Score score) {
    List<Found> found = new ArrayList<>();
    for (List<Integer> levels : lattice(table.hierarchies())) {
      Definition at = new Definition(table, levels, k, rule, risk);
      Found node = new Found(levels, score.of(at), at.suppressedRows(), at.keptClasses());
      if (node.suppressed() <= (long) Math.floor(limit * table.rows().size())
          && node.classes() > 0) {
        found.add(node);
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Collections.min(found, BruteForce::compare));
  }

  private static int compare(Found one, Found other) {
    if (Math.abs(one.loss() - other.loss()) > 1e-9) {
      return Double.compare(one.loss(), other.loss());
    }
    int sums = Integer.compare(sum(one.levels()), sum(other.levels()));
    if (sums != 0) {
      return sums;
    }
    for (int d = 0; d < one.levels().size(); d++) {
      int level = one.levels().get(d).compareTo(other.levels().get(d));
      if (level != 0) {
        return level;
      }
    }
    return 0;
  }

  private static int sum(List<Integer> levels) {
    return levels.stream().mapToInt(Integer::intValue).sum();
  }

  static List<List<Integer>> lattice(List<Hierarchy> hierarchies) {
    List<List<Integer>> nodes = new ArrayList<>(List.of(List.of()));
    for (Hierarchy hierarchy : hierarchies) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> node : nodes) {
        for (int level = 0; level < hierarchy.levels(); level++) {
          List<Integer> next = new ArrayList<>(node);
          next.add(level);
          longer.add(next);
        }
      }
      nodes = longer;
    }
    return nodes;
  }
}
