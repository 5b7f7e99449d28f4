package org.courseveil.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/** Of several versions of a row, told by its natural key, the one in the newest segment. */
final class NewestVersions {
  private static final String RANK = "rank";

  private NewestVersions() {}

  /** Returns the rows in the archive's columns. */
  static Dataset<Row> of(CanonicalTable table, Dataset<Row> rows) {
    List<String> key = naturalKey(table);
    if (key.isEmpty()) {
      return rows.drop(SegmentReader.SEQUENCE);
    }
    return rows.withColumn(
            RANK,
            row_number()
                .over(
                    Window.partitionBy(key.stream().map(name -> col(name)).toArray(Column[]::new))
                        .orderBy(col(SegmentReader.SEQUENCE).desc(), col(ArchiveSchema.TAG))))
        .filter(col(RANK).equalTo(1))
        .drop(RANK, SegmentReader.SEQUENCE);
  }

  private static List<String> naturalKey(CanonicalTable table) {
    return switch (table) {
      case PROFILE -> List.of(ArchiveSchema.ARCHIVE_ID);
      case ENROLMENT, COURSE_GRADE, CERTIFICATE ->
          List.of(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE);
      case MODULE_STATE -> List.of(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE, "module");
      case FORUM_POST, EVENT -> List.of();
    };
  }
}
