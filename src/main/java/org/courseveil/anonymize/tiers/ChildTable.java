package org.courseveil.anonymize.tiers;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.policy.CoarseningStep;

/**
 * A table of rows about a member's units that may leave beside its summary.
 *
 * @param form its name and columns
 * @param steps the coarsening steps that were taken until the member's limit held
 * @param rows with archive id and course first
 */
public record ChildTable(
    ReleasedTable form, List<CoarseningStep> steps, Dataset<Row> rows, long count) {
  public ChildTable {
    steps = List.copyOf(steps);
  }
}
