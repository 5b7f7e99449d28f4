package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.anonymize.engine.RandomTables.Table;

/** The definition of the optimum, spelled out over rows and labels and tried on every node. */
final class BruteForce {
  /** A node that reaches the goal. */
  record Found(List<Integer> levels, double loss, long suppressed, int classes) {}

  private BruteForce() {}

  static Optional<Found> best(Table table, int k, double limit) {
    List<Found> found = new ArrayList<>();
    for (List<Integer> levels : lattice(table.hierarchies())) {
      Found node = evaluate(table, levels, k);
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
    if (Math.abs(one.loss() - other.loss()) > 1e-11) {
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

  private static List<List<Integer>> lattice(List<Hierarchy> hierarchies) {
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

  private static Found evaluate(Table table, List<Integer> levels, int k) {
    Map<List<String>, Long> classes = new HashMap<>();
    for (RandomTables.Line row : table.rows()) {
      List<String> key = new ArrayList<>(List.of(row.group()));
      for (int d = 0; d < levels.size(); d++) {
        key.add(table.hierarchies().get(d).label(row.values().get(d), levels.get(d)));
      }
      classes.merge(key, 1L, Long::sum);
    }
    double n = table.rows().size();
    double product = 1;
    for (int d = 0; d < levels.size(); d++) {
      Hierarchy hierarchy = table.hierarchies().get(d);
      double raw = 0;
      for (var entry : classes.entrySet()) {
        double share = hierarchy.share(entry.getKey().get(d + 1), levels.get(d));
        raw += entry.getValue() * (entry.getValue() < k ? 1 : share);
      }
      double least = n / hierarchy.size();
      double part = hierarchy.size() == 1 ? 0 : Math.max(0, (raw - least) / (n - least));
      product *= part + 1;
    }
    return new Found(
        levels,
        Math.pow(product, 1.0 / levels.size()) - 1,
        classes.values().stream().filter(size -> size < k).mapToLong(Long::longValue).sum(),
        (int) classes.values().stream().filter(size -> size >= k).count());
  }
}
