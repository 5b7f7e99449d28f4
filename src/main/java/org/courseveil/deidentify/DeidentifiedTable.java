package org.courseveil.deidentify;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.CanonicalTable;

/**
 * The rows of one canonical table without anything that names a person or a day, in the columns of
 * {@link #schema}. Made only by de-identification.
 */
public final class DeidentifiedTable {
  /**
   * The rule by which a row is left out of the archive; such a row has nothing else but its tag.
   */
  public static final String LEFT_OUT = "left_out";

  private final CanonicalTable table;
  private final String source;
  private final Dataset<Row> rows;

  DeidentifiedTable(CanonicalTable table, String source, Dataset<Row> rows) {
    this.table = table;
    this.source = source;
    this.rows = rows;
  }

  /** Returns the archive's columns of a table, then {@link #LEFT_OUT}. */
  public static StructType schema(CanonicalTable table) {
    return ArchiveSchema.of(table).add(LEFT_OUT, StringType);
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
