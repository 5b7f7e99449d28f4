package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  private Units(ArchiveRows archive, List<Member> members, Hierarchies hierarchies) {
    Dataset<Row> counted = kept.keep(WeeklyTier.of(archive));
    weekly = counted.filter(col(WeeklyTier.WEEK).isNotNull());
    summary =
        kept.keep(
            SummaryTier.of(archive, counted, MemberOfCourse.byOrganization(members), hierarchies));
  }

  /** Returns the units of the archive's tables, of which none may be missing. */
  public static Units of(
      List<ArchivedTable> tables, List<Member> members, Hierarchies hierarchies) {
    return new Units(new ArchiveRows(tables), members, hierarchies);
  }

  /** Returns all units, as archive id and course. */
  public Dataset<Row> all() {
    return summary.select(ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);
  }

  Dataset<Row> summary() {
    return summary;
  }

  Dataset<Row> weekly() {
    return weekly;
  }

  @Override
  public void close() {
    kept.close();
  }
}
