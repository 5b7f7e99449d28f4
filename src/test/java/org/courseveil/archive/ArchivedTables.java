package org.courseveil.archive;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.ingest.CanonicalTable;

/** Archived tables from generated rows, for the tests of later stages. */
public final class ArchivedTables {
  private ArchivedTables() {}

  public static ArchivedTable of(CanonicalTable table, Dataset<Row> rows) {
    return new ArchivedTable(table, rows);
  }
}
