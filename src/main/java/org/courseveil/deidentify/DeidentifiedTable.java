package org.courseveil.deidentify;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;

/**
 * The rows of one canonical table without anything that names a person or a day: the columns of
 * {@link ArchiveSchema#of}. Made only by de-identification.
 */
public final class DeidentifiedTable {
  private final CanonicalTable table;
  private final String source;
  private final Dataset<Row> rows;

  DeidentifiedTable(CanonicalTable table, String source, Dataset<Row> rows) {
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
