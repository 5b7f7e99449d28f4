package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The report table of a package: counts that follow from its released rows alone, rounded down to
 * multiples of k.
 */
final class Figures {
  private Figures() {}

  /** Returns the figures of pseudonymized tables, sorted by measure. */
  static Dataset<Row> of(Dataset<Row> summary, Optional<Dataset<Row>> weekly, int k) {
    Dataset<Row> figures =
        counts(summary.groupBy(), lit("units"))
            .union(
                counts(
                    summary.groupBy(col(SummaryTier.COURSE)),
                    concat(lit("units of "), col(SummaryTier.COURSE))))
            .union(
                counts(
                    summary.groupBy(col(SummaryTier.COURSE), col(SummaryTier.COMPLETED)),
                    concat_ws(
                        " ",
                        lit("units of"),
                        col(SummaryTier.COURSE),
                        lit("with completed"),
                        col(SummaryTier.COMPLETED))));
    if (weekly.isPresent()) {
      figures = figures.union(counts(weekly.get().groupBy(), lit("weekly rows")));
    }
    Column value = col(PackageTables.VALUE);
    return figures
        .withColumn(PackageTables.VALUE, value.minus(value.mod(k)))
        .orderBy(col(PackageTables.MEASURE), value);
  }

  private static Dataset<Row> counts(
      org.apache.spark.sql.RelationalGroupedDataset groups, Column measure) {
    return groups
        .agg(count(lit(1)).as(PackageTables.VALUE))
        .select(measure.as(PackageTables.MEASURE), col(PackageTables.VALUE));
  }
}
