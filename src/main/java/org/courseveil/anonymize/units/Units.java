package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.Member;

/**
 * The units in the archive, each a learner's part in one course, with what the tiers of a package
 * are made of. Kept in Spark's (encrypted) storage until closed.
 */
public final class Units implements AutoCloseable {
  private final Materialization kept = new Materialization();
  private final Dataset<Row> summary;
  private final Dataset<Row> weekly;
  private final Dataset<Row> events;
  private final ArchiveRows archive;
  private final Map<String, LocalDate> courseStarts;

  private Units(
      ArchiveRows archive,
      Map<String, LocalDate> courseStarts,
      List<Member> members,
      Hierarchies hierarchies) {
    this.courseStarts = Map.copyOf(courseStarts);
    Dataset<Row> counted = kept.keep(WeeklyTier.of(archive));
    weekly = counted.filter(col(WeeklyTier.WEEK).isNotNull());
    events = EventsTier.of(archive);
    this.archive = archive;
    summary =
        kept.keep(
            SummaryTier.of(archive, counted, MemberOfCourse.byOrganization(members), hierarchies));
  }

  /**
   * Returns the units of the archive's tables, of which none may be missing.
   *
   * @param courseStarts the days that the weeks of each course count from
   */
  public static Units of(
      List<ArchivedTable> tables,
      Map<String, LocalDate> courseStarts,
      List<Member> members,
      Hierarchies hierarchies) {
    return new Units(new ArchiveRows(tables), courseStarts, members, hierarchies);
  }

  /** Returns all units, as archive id and course. */
  public Dataset<Row> all() {
    return summary.select(ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);
  }

  /**
   * Returns the counts of the cohort's tuples, a row each: course, quasi-identifiers, learners.
   * Held units take no part, nor do courses that no member offers.
   *
   * @param held the units that an earlier release held back, as archive id and course
   */
  public Dataset<Row> frequencies(Dataset<Row> held, List<String> quasiIdentifiers) {
    List<String> tuple = new ArrayList<>(List.of(SummaryTier.COURSE));
    tuple.addAll(quasiIdentifiers);
    String[] unit = {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE};
    return summary
        .filter(col(SummaryTier.MEMBER).isNotNull())
        .join(held.select(col(unit[0]), col(unit[1])), unit, "left_anti")
        .groupBy(Columns.of(tuple))
        .agg(count(lit(1)).as("learners"));
  }

  /**
   * Returns the units of courses that some member offers, under the labels of a scheme: member,
   * archive id, course, the scheme's quasi-identifiers, and the other columns at their finest.
   */
  public Dataset<Row> generalized(Scheme scheme, Hierarchies hierarchies) {
    return GeneralizedUnits.of(summary, scheme, hierarchies);
  }

  /** Counts the units of each member that are alone in their course with what is known of them. */
  public Map<String, Long> unique(List<String> quasiIdentifiers) {
    return UniqueUnits.byMember(summary, quasiIdentifiers);
  }

  /** Returns the texts of units that the archive has, archive id first. */
  public Dataset<Row> texts(TextTable table) {
    return table.rows(archive);
  }

  Dataset<Row> summary() {
    return summary;
  }

  /** Returns the events of units, counted by week and kind. */
  public Dataset<Row> weekly() {
    return weekly;
  }

  /** Returns the days that the weeks of each course count from. */
  public Map<String, LocalDate> courseStarts() {
    return courseStarts;
  }

  /**
   * Returns the events of units that were archived one by one, as {@link EventsTier} counts them.
   */
  public Dataset<Row> events() {
    return events;
  }

  @Override
  public void close() {
    kept.close();
  }
}
