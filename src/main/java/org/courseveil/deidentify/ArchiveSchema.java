package org.courseveil.deidentify;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;
import org.courseveil.ingest.CanonicalTable;

/**
 * The columns of the archive's tables: all it holds of time is the enrolment month and weeks of the
 * course, counted from 0 at its start; weeks before it are -1. Where events are permitted, they
 * have the day of the course as well.
 */
public final class ArchiveSchema {
  /** The random id of the learner; missing in rows of accounts that have left the archive. */
  public static final String ARCHIVE_ID = "archive_id";

  /** The keyed tag of the source line, by which the same line is recognised again. */
  public static final String TAG = "tag";

  /** What became of a row's text, by the codes of {@link TextFate}; missing if none was wanted. */
  public static final String TEXT_FATE = "text_fate";

  /** The last week of a course that has its own number; what came later counts with it. */
  public static final int LAST_WEEK = 103;

  /** The day of the course, from 0 at its start; missing unless events were wanted. */
  public static final String DAY = "day";

  /** The last day of a course that has its own number; what came later counts with it. */
  public static final int LAST_DAY = 7 * (LAST_WEEK + 1) - 1;

  private ArchiveSchema() {}

  /** Returns the columns of a table. */
  public static StructType of(CanonicalTable table) {
    StructType key = new StructType().add(ARCHIVE_ID, BinaryType).add(TAG, BinaryType, false);
    return switch (table) {
      case PROFILE ->
          key.add("country", StringType)
              .add("birth_years", StringType)
              .add("gender", StringType)
              .add("education", StringType);
      case ENROLMENT ->
          key.add("course", StringType)
              .add("enrolment_month", StringType)
              .add("mode", StringType)
              .add("active", BooleanType);
      case MODULE_STATE ->
          key.add("course", StringType)
              .add("module_type", StringType)
              .add("module", StringType)
              .add("earned", DoubleType)
              .add("possible", DoubleType)
              .add("first_week", IntegerType)
              .add("last_week", IntegerType);
      case COURSE_GRADE ->
          key.add("course", StringType).add("grade", DoubleType).add("passed", BooleanType);
      case CERTIFICATE ->
          key.add("course", StringType).add("status", StringType).add("mode", StringType);
      case FORUM_POST ->
          key.add("course", StringType)
              .add("kind", StringType)
              .add("week", IntegerType)
              .add(TEXT_FATE, StringType)
              .add(CanonicalTable.POST, StringType)
              .add(CanonicalTable.THREAD, StringType)
              .add(CanonicalTable.TITLE, StringType)
              .add(CanonicalTable.BODY, StringType);
      case RESPONSE ->
          key.add("course", StringType)
              .add("kind", StringType)
              .add(TEXT_FATE, StringType)
              .add(CanonicalTable.RESPONSE_ID, StringType)
              .add(CanonicalTable.BODY, StringType);
      case EVENT ->
          key.add("course", StringType)
              .add("kind", StringType)
              .add("source", StringType)
              .add("week", IntegerType)
              .add(CanonicalTable.EVENT_TYPE, StringType)
              .add(DAY, IntegerType)
              .add(CanonicalTable.MODULE, StringType)
              .add(CanonicalTable.OUTCOME, StringType)
              .add(CanonicalTable.ATTEMPTS, StringType)
              .add(CanonicalTable.PAYLOAD_FORM, StringType)
              .add(CanonicalTable.MODULE_FATE, StringType);
    };
  }
}
