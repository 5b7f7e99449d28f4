package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/**
 * A unit's events by week of the course and kind. Posts, certificates and enrolment are left out:
 * they would tell a quasi-identifier of the summary finer than it is released.
 */
public final class WeeklyTier {
  public static final String WEEK = "week";
  public static final String KIND = "kind";

  /** The number of events, exact here and banded where it is released. */
  public static final String EVENTS = "events";

  public static final List<String> KINDS = List.of("video", "problem", "navigation", "other");

  private WeeklyTier() {}

  /** Returns the counts of the archive's events; some have no week. */
  static Dataset<Row> of(ArchiveRows archive) {
    return archive
        .of(CanonicalTable.EVENT)
        .filter(col(KIND).isin(KINDS.toArray()))
        .groupBy(col(ArchiveSchema.ARCHIVE_ID), col(SummaryTier.COURSE), col(WEEK), col(KIND))
        .agg(count(lit(1)).as(EVENTS));
  }
}
