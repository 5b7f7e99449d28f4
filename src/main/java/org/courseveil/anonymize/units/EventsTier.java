package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventKind;

/**
 * A unit's events by day of the course, type and part of the course, of the kinds whose types tell
 * no quasi-identifier. Only events that were archived with a day have rows; none was before the
 * course's start.
 */
public final class EventsTier {
  public static final String DAY = ArchiveSchema.DAY;
  public static final String TYPE = "type";
  public static final String KIND = "kind";
  public static final String MODULE = CanonicalTable.MODULE;

  /** The best answer, as the place of its label in {@link #OUTCOMES}. */
  public static final String OUTCOME = CanonicalTable.OUTCOME;

  /** The latest attempt, as the place of its label in {@link #ATTEMPT_BANDS}. */
  public static final String ATTEMPTS = CanonicalTable.ATTEMPTS;

  /** The number of events, exact here and banded where it is released. */
  public static final String EVENTS = "events";

  /** Stands for what an event does not tell. */
  public static final String NONE = "none";

  public static final List<String> OUTCOMES = List.of(NONE, "incorrect", "correct");
  public static final List<String> ATTEMPT_BANDS = List.of(NONE, "1", "2-4", "5+");

  /** The catalog's names of the types that leave. */
  public static final List<String> TYPES =
      EventCatalog.openEdx().rules().stream()
          .filter(rule -> rule.kind().filter(EventKind::isTyped).isPresent())
          .map(rule -> rule.pattern())
          .sorted()
          .toList();

  /** The kinds of these types. */
  public static final List<String> KINDS = List.of("video", "problem", "navigation");

  private EventsTier() {}

  /** Returns the counts of the archive's events that have a day. */
  static Dataset<Row> of(ArchiveRows archive) {
    return archive
        .of(CanonicalTable.EVENT)
        .filter(
            col(DAY)
                .isNotNull()
                .and(col(KIND).isin(KINDS.toArray()))
                .and(col(CanonicalTable.EVENT_TYPE).isin(TYPES.toArray())))
        .groupBy(
            col(ArchiveSchema.ARCHIVE_ID),
            col(SummaryTier.COURSE),
            col(DAY),
            col(CanonicalTable.EVENT_TYPE).as(TYPE),
            col(KIND),
            coalesce(col(MODULE), lit(NONE)).as(MODULE))
        .agg(
            max(placeIn(OUTCOMES, OUTCOME)).as(OUTCOME),
            max(placeIn(ATTEMPT_BANDS, ATTEMPTS)).as(ATTEMPTS),
            count(lit(1)).as(EVENTS));
  }

  private static Column placeIn(List<String> labels, String column) {
    Column place = lit(0);
    for (int i = 1; i < labels.size(); i++) {
      place = when(col(column).equalTo(labels.get(i)), i).otherwise(place);
    }
    return place;
  }
}
