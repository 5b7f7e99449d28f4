package org.courseveil.ingest;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What a row of a scan is: one pass over a source yields all of these together. */
enum ScanPart {
  /** A row that may be archived, with the columns of its canonical table. */
  CANDIDATE,
  /** A line that cannot be read: file, reason, text. */
  QUARANTINE,
  /** How many rows of a partition had a fate: fate, reason, amount. */
  TALLY,
  /** How many rows of a partition are candidates: amount. */
  CANDIDATES,
  /** How often a file's header stands in a partition: file, amount. */
  HEADERS,
  /** The first moment of a course in a partition: the course as reason, the moment as amount. */
  COURSE,
  /** Something that the catalog does not know: its name as reason. */
  UNKNOWN;

  static final String PART = "part";
  static final String FILE = "file";
  static final String REASON = "reason";
  static final String FATE = "fate";
  static final String AMOUNT = "amount";
  static final String TEXT = "text";

  private static final StructType FRONT =
      new StructType()
          .add(PART, StringType, false)
          .add(FILE, StringType)
          .add(REASON, StringType)
          .add(FATE, StringType)
          .add(AMOUNT, LongType)
          .add(TEXT, StringType);

  /** Returns the columns of the rows of a scan. */
  static StructType schema(SourceTable table) {
    StructType all = FRONT;
    StructType exported =
        table.canonical().map(CanonicalTable::exported).orElseGet(StructType::new);
    for (StructField field : exported.fields()) {
      all = all.add(field.name(), field.dataType(), true);
    }
    return all;
  }

  /** Returns the columns of a scan that a canonical table has. */
  static String[] exportedColumns(CanonicalTable table) {
    return Arrays.stream(table.exported().fields()).map(StructField::name).toArray(String[]::new);
  }

  static int frontWidth() {
    return FRONT.size();
  }
}
