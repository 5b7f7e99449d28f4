package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;

/** What adversaries could link of the rows that are about to be released. */
final class LinkRisk {
  private static final String ARCHIVE_ID = ArchiveSchema.ARCHIVE_ID;
  private static final String COURSE = SummaryTier.COURSE;

  /** A rate over all rows and the chance for the easiest row. */
  record Measured(double rate, double highest) {}

  private LinkRisk() {}

  /**
   * Measures a researcher who looks for a learner's row of one course among the rows of another
   * that share its demographics, and picks one by chance. The highest chance also bounds what any
   * earlier or later package of the member can be linked with.
   */
  static Measured researcher(Dataset<Row> released, List<String> demographics) {
    List<String> cell = new ArrayList<>(List.of(COURSE));
    cell.addAll(demographics);
    Dataset<Row> cells =
        released.groupBy(Columns.of(cell)).agg(count_distinct(col(ARCHIVE_ID)).as("candidates"));
    Dataset<Row> rows =
        released
            .join(cells, cell.toArray(new String[0]))
            .select(col(ARCHIVE_ID), col(COURSE), col("candidates"));
    Dataset<Row> others =
        rows.select(
            col(ARCHIVE_ID),
            col(COURSE).as("other"),
            lit(1.0).divide(col("candidates")).as("chance"));
    Row measured =
        rows.join(others, ARCHIVE_ID)
            .filter(col(COURSE).notEqual(col("other")))
            .groupBy(col(ARCHIVE_ID), col(COURSE))
            .agg(max("chance").as("chance"))
            .agg(coalesce(sum("chance"), lit(0.0)))
            .first();
    Row least = cells.agg(min("candidates"), sum("candidates")).first();
    return new Measured(measured.getDouble(0) / least.getLong(1), 1.0 / least.getLong(0));
  }

  /**
   * Returns how many different rows there are when every released column is known, those of the
   * child rows included. A member that knows them all is right about one row of each kind.
   */
  static long signatures(Dataset<Row> summary, Dataset<Row> weekly, WeeklyShape shape) {
    Dataset<Row> weeks =
        weekly
            .groupBy(col(ARCHIVE_ID), col(COURSE))
            .agg(sort_array(collect_list(struct(Columns.of(shape.columns())))).as("weeks"));
    return summary
        .join(weeks, new String[] {ARCHIVE_ID, COURSE}, "left")
        .drop(ARCHIVE_ID)
        .distinct()
        .count();
  }
}
