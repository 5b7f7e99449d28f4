package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.ReleasedTable.Rows;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.policy.Tier;

/**
 * How often each label of a released column stands in a package: what the platform judges its use
 * by. The counts are exact and never leave the platform.
 *
 * @param treatment what the column is, in a few words
 * @param granularityLost the share of its distinctions that generalization took, from 0 to 1
 * @param rows the rows by label
 */
public record LabelCounts(
    Tier tier, String column, String treatment, double granularityLost, Map<String, Long> rows) {
  public LabelCounts {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /** Returns the counts of every column with a vocabulary, in the order of tables and columns. */
  public static List<LabelCounts> of(AnonymizedTables verified) {
    List<LabelCounts> counts = new ArrayList<>();
    for (ReleasedTable table : verified.description().tables()) {
      if (table.rows() != Rows.FIGURES) {
        Tier tier = table.rows() == Rows.UNITS ? Tier.SUMMARY : Tier.WEEKLY;
        List<ReleasedColumn> columns =
            table.columns().stream()
                .filter(column -> column.role() != Role.PSEUDONYM && column.role() != Role.COURSE)
                .toList();
        Map<String, Map<String, Long>> counted = count(verified.rows(table), columns);
        for (ReleasedColumn column : columns) {
          counts.add(
              of(
                  tier,
                  column,
                  counted.getOrDefault(column.name(), Map.of()),
                  verified.description()));
        }
      }
    }
    return counts;
  }

  private static Map<String, Map<String, Long>> count(
      Dataset<Row> rows, List<ReleasedColumn> columns) {
    Column[] labels =
        columns.stream()
            .map(column -> col(column.name()).cast(StringType).as(column.name()))
            .toArray(Column[]::new);
    Map<String, Map<String, Long>> counts = new HashMap<>();
    rows.select(labels)
        .unpivot(new Column[0], "column", "label")
        .groupBy("column", "label")
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent(row.getString(0), column -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private static LabelCounts of(
      Tier tier, ReleasedColumn column, Map<String, Long> counted, ReleaseDescription release) {
    OptionalInt level = release.scheme().level(column.name());
    if (column.role() != Role.QUASI_IDENTIFIER || level.isEmpty()) {
      String treatment = column.role() == Role.SENSITIVE ? "outcome, diverse" : "in bands";
      return new LabelCounts(tier, column.name(), treatment, 0, counted);
    }
    Hierarchy hierarchy = release.hierarchies().of(column.name());
    return new LabelCounts(
        tier,
        column.name(),
        "generalized to level " + level.getAsInt() + " of " + (hierarchy.levels() - 1),
        lost(counted, hierarchy, level.getAsInt()),
        counted);
  }

  private static double lost(Map<String, Long> counted, Hierarchy hierarchy, int level) {
    double lost = 0;
    long all = 0;
    for (Map.Entry<String, Long> label : counted.entrySet()) {
      lost += label.getValue() * hierarchy.share(label.getKey(), level);
      all += label.getValue();
    }
    double least = 1.0 / hierarchy.domain().size();
    return all == 0 ? 0 : Math.max(0, (lost / all - least) / (1 - least));
  }
}
