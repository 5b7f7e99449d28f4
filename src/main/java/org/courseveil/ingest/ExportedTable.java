package org.courseveil.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of one canonical table that belong to deleted accounts which the policy lets into the
 * archive, with the columns of {@link CanonicalTable#exported}. Made only by ingest.
 */
public final class ExportedTable {
  private final CanonicalTable table;
  private final String source;
  private final Dataset<Row> rows;

  ExportedTable(CanonicalTable table, String source, Dataset<Row> rows) {
    this.table = table;
    this.source = source;
    this.rows = rows;
  }

  public CanonicalTable table() {
    return table;
  }

  /** Returns the platform's name of the table, under which its rows are accounted for. */
  public String source() {
    return source;
  }

  public Dataset<Row> rows() {
    return rows;
  }
}
