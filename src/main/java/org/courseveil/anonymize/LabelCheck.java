package org.courseveil.anonymize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Breach.Rule;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.engine.Hierarchy;

/** The part of the verifier that looks at the distinct values of every column. */
final class LabelCheck {
  private static final int FIRST_WEEK = -1;
  private static final int LAST_WEEK = 103;

  private final ReleaseDescription release;
  private final ReleasedViews views;
  private final Breaches breaches;

  LabelCheck(ReleaseDescription release, ReleasedViews views, Breaches breaches) {
    this.release = release;
    this.views = views;
    this.breaches = breaches;
  }

  /** Checks all tables and returns what the scheme loses on the units. */
  double lossOfUnits() {
    Map<String, Map<String, Map<String, Long>>> counts = counts();
    for (ReleasedTable table : release.tables()) {
      for (ReleasedColumn column : table.columns()) {
        check(table, column, counts(counts, table, column).keySet());
      }
    }
    return loss(counts.getOrDefault(release.units().name(), Map.of()));
  }

  private static Map<String, Long> counts(
      Map<String, Map<String, Map<String, Long>>> counts,
      ReleasedTable table,
      ReleasedColumn column) {
    return counts.getOrDefault(table.name(), Map.of()).getOrDefault(column.name(), Map.of());
  }

  /** Counts the values by table and column, pseudonyms aside; missing ones are reported. */
  private Map<String, Map<String, Map<String, Long>>> counts() {
    String stacked =
        release.tables().stream()
            .map(LabelCheck::stacked)
            .collect(Collectors.joining(" UNION ALL "));
    Map<String, Map<String, Map<String, Long>>> counts = new HashMap<>();
    Map<String, Long> missing = new HashMap<>();
    for (Row row :
        views.ask(
            "SELECT table, name, label, count(*) FROM ("
                + stacked
                + ") GROUP BY table, name, label")) {
      if (row.isNullAt(2)) {
        missing.merge(row.getString(0), row.getLong(3), Long::sum);
      } else {
        counts
            .computeIfAbsent(row.getString(0), table -> new HashMap<>())
            .computeIfAbsent(row.getString(1), name -> new HashMap<>())
            .put(row.getString(2), row.getLong(3));
      }
    }
    for (ReleasedTable table : release.tables()) {
      breaches.add(Rule.EVERY_VALUE_IS_PRESENT, table, missing.getOrDefault(table.name(), 0L));
    }
    return counts;
  }

  private static String stacked(ReleasedTable table) {
    List<ReleasedColumn> columns =
        table.columns().stream().filter(column -> column.role() != Role.PSEUDONYM).toList();
    return "SELECT '"
        + table.name()
        + "' AS table, stack("
        + columns.size()
        + columns.stream()
            .map(column -> ", '" + column.name() + "', CAST(`" + column.name() + "` AS STRING)")
            .collect(Collectors.joining())
        + ") AS (name, label) FROM {"
        + table.name()
        + "}";
  }

  private void check(ReleasedTable table, ReleasedColumn column, Set<String> found) {
    if (column.role() == Role.COURSE) {
      breaches.add(
          Rule.COURSES_ARE_THE_MEMBERS,
          table,
          found.stream().filter(course -> !isOffered(course)).count());
      return;
    }
    long foreign =
        switch (column.role()) {
          case QUASI_IDENTIFIER -> {
            Set<String> permitted = new HashSet<>(hierarchy(column).labels(level(column)));
            yield found.stream().filter(label -> !permitted.contains(label)).count();
          }
          case SENSITIVE, KEPT ->
              found.stream()
                  .filter(
                      label ->
                          column.labels().isEmpty()
                              ? !isWeek(label)
                              : !column.labels().contains(label))
                  .count();
          case PSEUDONYM, COURSE, FIGURE -> 0;
        };
    breaches.add(Rule.LABELS_BELONG_TO_THE_RELEASE, table, foreign);
  }

  private boolean isOffered(String course) {
    return release.organizations().stream()
        .anyMatch(
            organization ->
                course.startsWith("course-v1:" + organization + "+")
                    || course.startsWith(organization + "/"));
  }

  private static boolean isWeek(String label) {
    if (!label.matches("-?[0-9]{1,3}")) {
      return false;
    }
    int week = Integer.parseInt(label);
    return week >= FIRST_WEEK && week <= LAST_WEEK;
  }

  /** The geometric mean over the columns of how much of its hierarchy a label covers. */
  private double loss(Map<String, Map<String, Long>> counts) {
    double product = 1;
    int columns = 0;
    for (String name : release.scheme().quasiIdentifiers()) {
      Hierarchy hierarchy = release.hierarchies().of(name);
      int level = release.scheme().level(name).orElseThrow();
      Set<String> known = new HashSet<>(hierarchy.labels(level));
      double covered = 0;
      long rows = 0;
      for (var label : counts.getOrDefault(name, Map.of()).entrySet()) {
        double share = known.contains(label.getKey()) ? hierarchy.share(label.getKey(), level) : 1;
        covered += label.getValue() * share;
        rows += label.getValue();
      }
      double least = 1.0 / hierarchy.size();
      product *= rows == 0 || least == 1 ? 1 : 1 + (covered / rows - least) / (1 - least);
      columns++;
    }
    return Math.pow(product, 1.0 / columns) - 1;
  }

  private Hierarchy hierarchy(ReleasedColumn column) {
    return release.hierarchies().of(column.name());
  }

  private int level(ReleasedColumn column) {
    return release.scheme().level(column.name()).orElseThrow();
  }
}
