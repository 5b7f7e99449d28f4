package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generalized table, row by row, and what the quality and privacy models say of it by their
 * definitions.
 */
final class Definition {
  private final RandomTables.Table table;
  private final List<Integer> levels;
  private final Map<List<String>, List<RandomTables.Line>> classes = new HashMap<>();
  private final Set<List<String>> suppressed = new HashSet<>();

  Definition(
      RandomTables.Table table, List<Integer> levels, int k, PrivacyRule rule, RiskRule risk) {
    this.table = table;
    this.levels = levels;
    for (RandomTables.Line row : table.rows()) {
      List<String> key = new ArrayList<>(List.of(row.group()));
      for (int d = 0; d < levels.size(); d++) {
        key.add(label(row, d));
      }
      classes.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    classes.forEach(
        (key, rows) -> {
          if (rows.size() < k || !rule.holds(outcomes(rows), outcomes(table.rows()))) {
            suppressed.add(key);
          }
        });
    List<List<String>> told =
        classes.keySet().stream()
            .filter(key -> !suppressed.contains(key) && tellsSomething(key))
            .sorted(
                Comparator.comparingInt((List<String> key) -> size(key))
                    .thenComparingDouble(this::lossOf)
                    .thenComparing(this::place, Arrays::compare))
            .toList();
    for (int gone = 0; gone < told.size(); gone++) {
      if (risk.holds(told.stream().skip(gone).map(this::size).toList())) {
        break;
      }
      suppressed.add(told.get(gone));
    }
  }

  private boolean tellsSomething(List<String> key) {
    return table.rows().stream().map(RandomTables.Line::group).distinct().count() > 1
        || !key.stream().skip(1).allMatch(Hierarchy.TOP::equals);
  }

  private int size(List<String> key) {
    return classes.getOrDefault(key, List.of()).size();
  }

  private double lossOf(List<String> key) {
    double product = 1;
    for (int d = 0; d < levels.size(); d++) {
      double share = table.hierarchies().get(d).share(key.get(d + 1), levels.get(d));
      product *= Math.pow(1 + size(key) * share, 1.0 / levels.size());
    }
    return Math.round((product - 1) * 1e9);
  }

  /** Where a class stands among others: by group, and by its labels from the last one on. */
  private int[] place(List<String> key) {
    int[] place = new int[levels.size() + 1];
    place[0] =
        table.rows().stream().map(RandomTables.Line::group).distinct().toList().indexOf(key.get(0));
    for (int d = 0; d < levels.size(); d++) {
      place[levels.size() - d] =
          table.hierarchies().get(d).labels(levels.get(d)).indexOf(key.get(d + 1));
    }
    return place;
  }

  /** Whether a class may stay, by the outcomes of its rows and of all rows. */
  interface PrivacyRule {
    boolean holds(Map<String, Integer> outcomes, Map<String, Integer> all);
  }

  /** Whether classes of these sizes may stay, all together. */
  interface RiskRule {
    boolean holds(List<Integer> sizes);
  }

  /** A score of a generalized table. */
  interface Score {
    double of(Definition table);
  }

  private static Map<String, Integer> outcomes(List<RandomTables.Line> rows) {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    return counts;
  }

  private String label(RandomTables.Line row, int attribute) {
    return table
        .hierarchies()
        .get(attribute)
        .label(row.values().get(attribute), levels.get(attribute));
  }

  long suppressedRows() {
    return suppressed.stream().mapToLong(key -> classes.getOrDefault(key, List.of()).size()).sum();
  }

  int keptClasses() {
    return classes.size() - suppressed.size();
  }

  double loss() {
    double n = table.rows().size();
    double product = 1;
    for (int d = 0; d < levels.size(); d++) {
      Hierarchy hierarchy = table.hierarchies().get(d);
      double raw = 0;
      for (var entry : classes.entrySet()) {
        double share = hierarchy.share(entry.getKey().get(d + 1), levels.get(d));
        raw += entry.getValue().size() * (suppressed.contains(entry.getKey()) ? 1 : share);
      }
      double least = n / hierarchy.size();
      product *= 1 + (hierarchy.size() == 1 ? 0 : Math.max(0, (raw - least) / (n - least)));
    }
    return Math.pow(product, 1.0 / levels.size()) - 1;
  }

  double precision() {
    double n = table.rows().size();
    double left = suppressedRows();
    double sum = 0;
    for (int d = 0; d < levels.size(); d++) {
      double height = Math.max(1, table.hierarchies().get(d).levels() - 1);
      sum += ((n - left) * (levels.get(d) / height) + left) / n;
    }
    return sum / levels.size();
  }

  double discernibility() {
    double n = table.rows().size();
    double sum = 0;
    for (var entry : classes.entrySet()) {
      double size = entry.getValue().size();
      sum += size * (suppressed.contains(entry.getKey()) ? n : size);
    }
    return sum;
  }

  double monotonicDiscernibility() {
    return classes.values().stream().mapToDouble(rows -> rows.size() * (double) rows.size()).sum();
  }

  double classSize() {
    return (double) table.rows().size() / (keptClasses() + (suppressed.isEmpty() ? 0 : 1));
  }

  double entropy() {
    double sum = 0;
    for (int d = 0; d < levels.size(); d++) {
      Map<String, Integer> ofValue = new HashMap<>();
      Map<String, Integer> ofLabel = new HashMap<>();
      Map<String, Integer> left = new HashMap<>();
      for (RandomTables.Line row : table.rows()) {
        ofValue.merge(row.values().get(d), 1, Integer::sum);
        ofLabel.merge(label(row, d), 1, Integer::sum);
      }
      for (List<String> key : suppressed) {
        left.merge(key.get(d + 1), classes.getOrDefault(key, List.of()).size(), Integer::sum);
      }
      for (RandomTables.Line row : table.rows()) {
        double value = ofValue.getOrDefault(row.values().get(d), 0);
        sum -= Math.log(value / ofLabel.getOrDefault(label(row, d), 0)) / Math.log(2);
      }
      double all = suppressedRows();
      for (int count : left.values()) {
        sum -= count * Math.log(count / all) / Math.log(2);
      }
    }
    return sum;
  }
}
