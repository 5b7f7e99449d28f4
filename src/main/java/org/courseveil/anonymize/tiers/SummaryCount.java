package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.SummaryTier;

/**
 * The units of a course that look alike in every column of the finest summary, counted: units of
 * one course are as many learners.
 *
 * @param tuple the course and the labels of the quasi-identifiers
 * @param others the values of the other columns at their finest
 */
public record SummaryCount(List<String> tuple, List<String> others, long learners) {
  public SummaryCount {
    tuple = List.copyOf(tuple);
    others = List.copyOf(others);
  }

  /** Counts generalized units, by the member that offers their course. */
  public static Map<String, List<SummaryCount>> byMember(
      Dataset<Row> generalized, List<String> quasiIdentifiers) {
    List<String> columns = new ArrayList<>(List.of(SummaryTier.MEMBER, SummaryTier.COURSE));
    columns.addAll(quasiIdentifiers);
    int others = columns.size();
    columns.addAll(SummaryTier.OTHERS);
    Map<String, List<SummaryCount>> counts = new HashMap<>();
    for (Row row : generalized.groupBy(Columns.of(columns)).agg(count(lit(1))).collectAsList()) {
      counts
          .computeIfAbsent(row.getString(0), member -> new ArrayList<>())
          .add(
              new SummaryCount(
                  Columns.texts(row, 1, others),
                  Columns.texts(row, others, columns.size()),
                  row.getLong(columns.size())));
    }
    return counts;
  }

  String course() {
    return tuple.get(0);
  }
}
