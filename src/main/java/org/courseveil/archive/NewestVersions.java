package org.courseveil.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/**
 * Of several versions of a row, told by its natural key, the one in the newest segment, there the
 * first enrolment and the best score; of a text the newest that still has it, for retirement erases
 * posts' texts and leaves the posts.
 */
final class NewestVersions {
  private static final String RANK = "rank";

  private NewestVersions() {}

  /** Returns the rows in the archive's columns. */
  static Dataset<Row> of(CanonicalTable table, Dataset<Row> rows) {
    List<Column> key = naturalKey(table);
    if (key.isEmpty()) {
      return rows.drop(SegmentReader.SEQUENCE);
    }
    return rows.withColumn(
            RANK,
            row_number()
                .over(
                    Window.partitionBy(key.toArray(new Column[0]))
                        .orderBy(order(table).toArray(new Column[0]))))
        .filter(col(RANK).equalTo(1))
        .drop(RANK, SegmentReader.SEQUENCE);
  }

  private static List<Column> naturalKey(CanonicalTable table) {
    Column learner = col(ArchiveSchema.ARCHIVE_ID);
    return switch (table) {
      case PROFILE -> List.of(learner);
      case ENROLMENT, COURSE_GRADE, CERTIFICATE -> List.of(learner, col(CanonicalTable.COURSE));
      case MODULE_STATE -> List.of(learner, col(CanonicalTable.COURSE), col("module"));
      // A post without an id is a row of its own.
      case FORUM_POST ->
          List.of(learner, coalesce(col(CanonicalTable.POST), hex(col(ArchiveSchema.TAG))));
      case RESPONSE -> List.of(learner, col(CanonicalTable.RESPONSE_ID));
      case EVENT -> List.of();
    };
  }

  private static List<Column> order(CanonicalTable table) {
    Column newest = col(SegmentReader.SEQUENCE).desc();
    Column tag = col(ArchiveSchema.TAG);
    return switch (table) {
      case FORUM_POST, RESPONSE -> List.of(col(CanonicalTable.BODY).isNull(), newest, tag);
      case ENROLMENT -> List.of(newest, col("enrolment_month").asc_nulls_last(), tag);
      case MODULE_STATE -> List.of(newest, col("earned").desc_nulls_last(), tag);
      case PROFILE, COURSE_GRADE, CERTIFICATE, EVENT -> List.of(newest, tag);
    };
  }
}
