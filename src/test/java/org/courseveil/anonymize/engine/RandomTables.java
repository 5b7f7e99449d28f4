package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small random tables over small random hierarchies. */
final class RandomTables {
  /** The sensitive column of every table. */
  static final String OUTCOME = "outcome";

  /** A line of a table: its group, its values and its outcome. */
  record Line(String group, List<String> values, String outcome) {}

  /** A table before it is counted. */
  record Table(List<Hierarchy> hierarchies, List<Line> rows) {
    EquivalenceClasses count() {
      EquivalenceClasses.Collector collector =
          EquivalenceClasses.over(hierarchies, List.of(OUTCOME));
      rows.forEach(row -> collector.add(row.group(), row.values(), List.of(row.outcome()), 1));
      return collector.collect();
    }
  }

  private RandomTables() {}

  /** Returns a hierarchy of the sensitive column. */
  static Hierarchy outcomes() {
    return Hierarchy.of(
        OUTCOME,
        List.of(
            List.of("outcome0", "low", Hierarchy.TOP),
            List.of("outcome1", "low", Hierarchy.TOP),
            List.of("outcome2", "high", Hierarchy.TOP),
            List.of("outcome3", "high", Hierarchy.TOP)));
  }

  static Table of(SplittableRandom random) {
    return of(random, 4);
  }

  /** Returns a table without labels that are the top below the last level. */
  static Table withTopsAtTheTop(SplittableRandom random) {
    return of(random, Integer.MAX_VALUE);
  }

  /** The same table where a label tells its level. */
  static Table withLevelsInLabels(Table table) {
    List<Hierarchy> hierarchies = new ArrayList<>();
    for (Hierarchy hierarchy : table.hierarchies()) {
      List<List<String>> rows = new ArrayList<>();
      for (String value : hierarchy.domain()) {
        List<String> row = new ArrayList<>(List.of(value));
        for (int level = 1; level < hierarchy.levels() - 1; level++) {
          row.add(level + hierarchy.label(value, level));
        }
        row.add(Hierarchy.TOP);
        rows.add(row);
      }
      hierarchies.add(Hierarchy.of(hierarchy.name(), rows));
    }
    return new Table(hierarchies, table.rows());
  }

  private static Table of(SplittableRandom random, int oneOfEndsEarly) {
    List<Hierarchy> hierarchies = new ArrayList<>();
    int columns = 1 + random.nextInt(4);
    for (int d = 0; d < columns; d++) {
      hierarchies.add(hierarchy(random, "column" + d, oneOfEndsEarly));
    }
    int groups = 1 + random.nextInt(3);
    List<Line> rows = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      List<String> values = new ArrayList<>();
      for (Hierarchy hierarchy : hierarchies) {
        List<String> domain = List.copyOf(hierarchy.domain());
        int skewed = Math.min(random.nextInt(domain.size()), random.nextInt(domain.size()));
        values.add(domain.get(skewed));
      }
      String outcome = "outcome" + Math.min(random.nextInt(4), random.nextInt(4));
      rows.add(new Line("group" + random.nextInt(groups), values, outcome));
    }
    return new Table(hierarchies, rows);
  }

  private static Hierarchy hierarchy(SplittableRandom random, String name, int oneOfEndsEarly) {
    int size = 1 + random.nextInt(9);
    int levels = 1 + random.nextInt(3);
    List<List<String>> rows = new ArrayList<>();
    boolean endsEarly = random.nextInt(oneOfEndsEarly) == 0;
    int[] branch = new int[size];
    for (int i = 0; i < size; i++) {
      branch[i] = i;
      rows.add(new ArrayList<>(List.of("v" + i)));
    }
    for (int level = 1; level < levels; level++) {
      int[] merged = new int[size];
      for (int i = 0; i < size; i++) {
        merged[i] = random.nextInt(1 + size / (level + 1));
      }
      for (int i = 0; i < size; i++) {
        branch[i] = merged[branch[i]];
        boolean ended = rows.get(i).get(level - 1).equals(Hierarchy.TOP);
        boolean ends = endsEarly && branch[i] == 0;
        rows.get(i).add(ended || ends ? Hierarchy.TOP : "l" + branch[i]);
      }
    }
    rows.forEach(row -> row.add(Hierarchy.TOP));
    return Hierarchy.of(name, rows);
  }
}
