package org.courseveil.anonymize.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedColumn;
import org.courseveil.anonymize.release.ReleasedColumn.Role;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.policy.Tier;

/** The part of the verifier that looks at the distinct values of every column. */
final class LabelCheck {
  private static final int FIRST_WEEK = -1;
  private static final int LAST_WEEK = 103;
  private static final String DAY = "day";
  private static final int LAST_DAY = 727;

  private final ReleaseDescription release;
  private final Breaches breaches;

  LabelCheck(ReleaseDescription release, Breaches breaches) {
    this.release = release;
    this.breaches = breaches;
  }

  /** Checks the values of every column of a table. */
  void check(RowCheck rows) {
    for (ReleasedColumn column : rows.table().columns()) {
      check(rows.table(), column, rows.labels(column).keySet());
    }
  }

  /** Checks the labels of every class together; labels of no class at all are checked alone. */
  void check(UnitCheck units) {
    RecodingCheck recoding = new RecodingCheck(release.scheme(), release.hierarchies());
    List<Set<String>> permitted =
        release.scheme().quasiIdentifiers().stream()
            .map(name -> release.scheme().shares(name, release.hierarchies()).keySet())
            .toList();
    breaches.add(
        Rule.LABELS_BELONG_TO_THE_RELEASE,
        units.table(),
        units.tuples().stream()
            .filter(
                labels ->
                    IntStream.range(0, labels.size())
                        .allMatch(i -> permitted.get(i).contains(labels.get(i))))
            .filter(labels -> !recoding.standTogether(labels))
            .count());
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
            Set<String> permitted = shares(column).keySet();
            yield found.stream().filter(label -> !permitted.contains(label)).count();
          }
          case SENSITIVE, KEPT ->
              found.stream()
                  .filter(
                      label ->
                          column.labels().isEmpty()
                              ? !isTime(column.name(), label)
                              : !column.labels().contains(label))
                  .count();
          case PSEUDONYM, COURSE, MODULE, ROW, TEXT, WORDS, FIGURE -> 0;
        };
    breaches.add(Rule.LABELS_BELONG_TO_THE_RELEASE, table, foreign);
  }

  private boolean isOffered(String course) {
    return release.organizations().stream()
        .anyMatch(
            organization ->
                course.startsWith("course-v1:" + organization + "+")
                    || course.startsWith("ccx-v1:" + organization + "+")
                    || course.startsWith(organization + "/"));
  }

  /** Whether a number can be a week of a course or, in a column of this name, a day of one. */
  private static boolean isTime(String column, String label) {
    if (!label.matches("-?[0-9]{1,3}")) {
      return false;
    }
    int number = Integer.parseInt(label);
    return column.equals(DAY)
        ? number >= 0 && number <= LAST_DAY
        : number >= FIRST_WEEK && number <= LAST_WEEK;
  }

  /** Returns how often each label stands in the columns that have labels, in their order. */
  List<LabelCounts> counts(RowCheck rows) {
    Tier tier = rows.table().tier();
    return rows.table().columns().stream()
        .filter(column -> column.role() != Role.PSEUDONYM && column.role() != Role.COURSE)
        .map(
            column ->
                new LabelCounts(
                    tier,
                    column.name(),
                    treatment(column),
                    lost(rows, column),
                    rows.labels(column)))
        .toList();
  }

  private String treatment(ReleasedColumn column) {
    return switch (column.role()) {
      case QUASI_IDENTIFIER ->
          "generalized to " + levels(column) + " of " + (hierarchy(column).levels() - 1);
      case SENSITIVE -> "outcome, diverse";
      case MODULE -> "of the course";
      case KEPT, PSEUDONYM, COURSE, ROW, TEXT, WORDS, FIGURE -> "in bands";
    };
  }

  /** Returns what the scheme loses on the units: the geometric mean over its columns. */
  double loss(RowCheck units) {
    List<ReleasedColumn> columns =
        units.table().columns().stream()
            .filter(column -> column.role() == Role.QUASI_IDENTIFIER)
            .toList();
    double product = 1;
    for (ReleasedColumn column : columns) {
      product *= 1 + lost(units, column);
    }
    return Math.pow(product, 1.0 / columns.size()) - 1;
  }

  /** How much of its hierarchy a column's labels cover beyond single values, from 0 to 1. */
  private double lost(RowCheck rows, ReleasedColumn column) {
    if (column.role() != Role.QUASI_IDENTIFIER) {
      return 0;
    }
    Map<String, Double> shares = shares(column);
    double covered = 0;
    long all = 0;
    for (var label : rows.labels(column).entrySet()) {
      covered += label.getValue() * shares.getOrDefault(label.getKey(), 1.0);
      all += label.getValue();
    }
    double least = 1.0 / hierarchy(column).size();
    return all == 0 || least == 1 ? 0 : (covered / all - least) / (1 - least);
  }

  private Hierarchy hierarchy(ReleasedColumn column) {
    return release.hierarchies().of(column.name());
  }

  private Scheme.Levels levels(ReleasedColumn column) {
    return release.scheme().levels(column.name()).orElseThrow();
  }

  private Map<String, Double> shares(ReleasedColumn column) {
    return release.scheme().shares(column.name(), release.hierarchies());
  }
}
