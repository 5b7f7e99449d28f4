package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.QuasiIdentifiers;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/** One row a unit: who the learner is at the archive's floors, and what became of the course. */
public final class SummaryTier {
  public static final String COURSE = CanonicalTable.COURSE;
  public static final String MEMBER = "member";
  public static final String GRADE_BAND = "grade_band";
  public static final String COMPLETED = "completed";
  public static final String EVENTS = "events";
  public static final String ACTIVE_WEEKS = "active_weeks";
  public static final String VIDEOS = "videos";
  public static final String PROBLEMS = "problems";

  public static final List<String> SENSITIVE = List.of(GRADE_BAND, COMPLETED);
  public static final List<String> ACTIVITY = List.of(EVENTS, ACTIVE_WEEKS, VIDEOS, PROBLEMS);

  /** The columns beside those that make a class, in the order of a summary's columns. */
  public static final List<String> OTHERS =
      Stream.concat(SENSITIVE.stream(), ACTIVITY.stream()).toList();

  public static final List<String> YES_OR_NO = List.of("yes", "no");
  public static final String NO_GRADE = "none";
  public static final List<String> GRADE_BANDS =
      List.of(NO_GRADE, "0", "1-49", "50-69", "70-84", "85-100");

  private static final String ARCHIVE_ID = ArchiveSchema.ARCHIVE_ID;
  private static final String DOWNLOADABLE = "downloadable";
  private static final String POSTS = "posts";
  private static final String CERTIFIED = "certified";
  private static final String GRADE = "grade";
  private static final String PASSED = "passed";
  private static final String EARLY_WEEKS = "early_weeks";
  private static final String LATE_WEEKS = "late_weeks";

  private SummaryTier() {}

  /**
   * Returns the units of the archive's tables.
   *
   * @param weekly the events as {@link WeeklyTier} counts them
   * @param memberOf the member that offers the courses of an organization
   */
  static Dataset<Row> of(
      ArchiveRows archive,
      Dataset<Row> weekly,
      Map<String, String> memberOf,
      Hierarchies hierarchies) {
    Dataset<Row> units =
        enrolments(archive.of(CanonicalTable.ENROLMENT))
            .join(activity(archive, weekly), new String[] {ARCHIVE_ID, COURSE}, "left")
            .join(profiles(archive.of(CanonicalTable.PROFILE)), new String[] {ARCHIVE_ID}, "left");
    Column certified = coalesce(col(CERTIFIED), lit(false));
    return units.select(
        col(ARCHIVE_ID),
        col(COURSE),
        udf(new MemberOfCourse(memberOf), StringType).apply(col(COURSE)).as(MEMBER),
        floor(hierarchies, QuasiIdentifiers.COUNTRY, col("profile.country")),
        floor(hierarchies, QuasiIdentifiers.BIRTH_YEARS, col("profile.birth_years")),
        floor(hierarchies, QuasiIdentifiers.GENDER, col("profile.gender")),
        floor(hierarchies, QuasiIdentifiers.EDUCATION, col("profile.education")),
        floor(hierarchies, QuasiIdentifiers.ENROLMENT_MONTH, col(QuasiIdentifiers.ENROLMENT_MONTH)),
        Bands.POSTS.of(counted(POSTS)).as(QuasiIdentifiers.FORUM_POSTS),
        yesOrNo(certified).as(QuasiIdentifiers.CERTIFICATE),
        gradeBand(col(GRADE)).as(GRADE_BAND),
        yesOrNo(certified.or(coalesce(col(PASSED), lit(false)))).as(COMPLETED),
        Bands.EVENTS.of(counted(EVENTS)).as(EVENTS),
        Bands.ACTIVE_WEEKS.of(counted(ACTIVE_WEEKS)).as(ACTIVE_WEEKS),
        Bands.MODULES.of(counted(VIDEOS)).as(VIDEOS),
        Bands.MODULES.of(counted(PROBLEMS)).as(PROBLEMS));
  }

  private static Dataset<Row> enrolments(Dataset<Row> rows) {
    return rows.groupBy(col(ARCHIVE_ID), col(COURSE))
        .agg(min(QuasiIdentifiers.ENROLMENT_MONTH).as(QuasiIdentifiers.ENROLMENT_MONTH));
  }

  /** Brings what the tables know of a unit together, in one shuffle of numbers alone. */
  private static Dataset<Row> activity(ArchiveRows archive, Dataset<Row> weekly) {
    Column type = col("module_type");
    return Stream.of(
            part(archive, CanonicalTable.FORUM_POST, lit(1L).as(POSTS)),
            part(
                archive,
                CanonicalTable.CERTIFICATE,
                col("status").equalTo(DOWNLOADABLE).as(CERTIFIED)),
            part(archive, CanonicalTable.COURSE_GRADE, col(GRADE), col(PASSED)),
            part(
                archive,
                CanonicalTable.MODULE_STATE,
                when(type.equalTo("video"), 1L).as(VIDEOS),
                when(type.equalTo("problem"), 1L).as(PROBLEMS)),
            weekly.select(
                col(ARCHIVE_ID),
                col(COURSE),
                col(WeeklyTier.EVENTS),
                bits(0).as(EARLY_WEEKS),
                bits(Long.SIZE).as(LATE_WEEKS)))
        .reduce((tables, table) -> tables.unionByName(table, true))
        .orElseThrow()
        .groupBy(col(ARCHIVE_ID), col(COURSE))
        .agg(
            sum(POSTS).as(POSTS),
            bool_or(col(CERTIFIED)).as(CERTIFIED),
            max(GRADE).as(GRADE),
            bool_or(col(PASSED)).as(PASSED),
            sum(EVENTS).as(EVENTS),
            bit_count(bit_or(col(EARLY_WEEKS)))
                .plus(bit_count(bit_or(col(LATE_WEEKS))))
                .as(ACTIVE_WEEKS),
            sum(VIDEOS).as(VIDEOS),
            sum(PROBLEMS).as(PROBLEMS));
  }

  /**
   * Returns a bit for the week before the start (week -1) and each of a course's, from some bit.
   */
  private static Column bits(int first) {
    Column bit = col(WeeklyTier.WEEK).plus(1 - first);
    return when(bit.geq(0).and(bit.lt(Long.SIZE)), call_function("shiftleft", lit(1L), bit))
        .otherwise(0L);
  }

  private static Dataset<Row> part(ArchiveRows archive, CanonicalTable table, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(col(ARCHIVE_ID), col(COURSE)));
    all.addAll(List.of(columns));
    return archive.of(table).select(all.toArray(new Column[0]));
  }

  private static Dataset<Row> profiles(Dataset<Row> rows) {
    return rows.groupBy(col(ARCHIVE_ID))
        .agg(
            max(struct(col("country"), col("birth_years"), col("gender"), col("education")))
                .as("profile"));
  }

  private static Column floor(Hierarchies hierarchies, String name, Column value) {
    Hierarchy hierarchy = hierarchies.of(name);
    Set<String> domain = new HashSet<>(hierarchy.domain());
    UDF1<String, String> known = given -> domain.contains(given) ? given : Hierarchy.MISSING;
    return udf(known, StringType).apply(value).as(name);
  }

  private static Column counted(String name) {
    return coalesce(col(name), lit(0L));
  }

  private static Column yesOrNo(Column truth) {
    return when(truth, "yes").otherwise("no");
  }

  private static Column gradeBand(Column grade) {
    return when(grade.isNull(), NO_GRADE)
        .when(grade.leq(0), "0")
        .when(grade.lt(0.5), "1-49")
        .when(grade.lt(0.7), "50-69")
        .when(grade.lt(0.85), "70-84")
        .otherwise("85-100");
  }
}
