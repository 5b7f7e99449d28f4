package org.courseveil.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;

/**
 * The order in which rows reach the archive's files: by their tags alone, which are random to
 * whoever lacks the ledger's key, so that neither order nor file says anything.
 */
final class RowSorting {
  /** Marks the tag of a row that the archive holds already. */
  static final String ARCHIVED = "archived";

  private RowSorting() {}

  /**
   * Brings rows of equal tag together, tags that are archived already before new rows. The number
   * of partitions is the session's, which adaptive execution lowers where there is little.
   */
  static Dataset<Row> byTag(Dataset<Row> candidates, Dataset<Row> archivedTags) {
    Dataset<Row> known =
        archivedTags.select(col(ArchiveSchema.TAG)).withColumn(ARCHIVED, lit(true));
    return candidates
        .withColumn(ARCHIVED, lit(false))
        .unionByName(known, true)
        .repartition(col(ArchiveSchema.TAG))
        .sortWithinPartitions(col(ArchiveSchema.TAG), col(ARCHIVED).desc());
  }
}
