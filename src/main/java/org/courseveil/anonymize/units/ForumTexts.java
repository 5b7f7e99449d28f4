package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.TextFate;
import org.courseveil.ingest.CanonicalTable;

/** The posts of units whose texts the archive has, scrubbed. */
public final class ForumTexts {
  public static final String POST = CanonicalTable.POST;
  public static final String THREAD = CanonicalTable.THREAD;
  public static final String KIND = "kind";
  public static final String TITLE = CanonicalTable.TITLE;
  public static final String BODY = CanonicalTable.BODY;

  private ForumTexts() {}

  /** Returns them with archive id, post, course and thread first; no title is an empty one. */
  static Dataset<Row> of(ArchiveRows archive) {
    return archive
        .of(CanonicalTable.FORUM_POST)
        .filter(
            col(ArchiveSchema.TEXT_FATE)
                .equalTo(TextFate.SCRUBBED.code())
                .and(col(POST).isNotNull()))
        .select(
            col(ArchiveSchema.ARCHIVE_ID),
            col(POST),
            col(SummaryTier.COURSE),
            coalesce(col(THREAD), col(POST)).as(THREAD),
            col(KIND),
            coalesce(col(TITLE), lit("")).as(TITLE),
            coalesce(col(BODY), lit("")).as(BODY));
  }
}
