package org.courseveil.archive;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;

/**
 * The rows of one table as the archive holds them now, in the columns of the archive's schema: of
 * several versions of a row the newest, and of units that have not left. Made only by the archive's
 * authenticated reader.
 */
public final class ArchivedTable {
  private final CanonicalTable table;
  private final Dataset<Row> rows;

  ArchivedTable(CanonicalTable table, Dataset<Row> rows) {
    this.table = table;
    this.rows = rows;
  }

  public CanonicalTable table() {
    return table;
  }

  public Dataset<Row> rows() {
    return rows;
  }
}
