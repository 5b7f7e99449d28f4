package org.courseveil.archive;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.dialect.CourseKey;

/** One learner's part in one course: what is released once, as a whole. */
public record Unit(Id128 learner, String course) implements Serializable {

  /** Returns the units that rows name by {@code archive_id} and {@code course}. */
  public static Set<Unit> of(Dataset<Row> rows) {
    Set<Unit> units = new HashSet<>();
    rows.select(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE)
        .collectAsList()
        .forEach(row -> units.add(new Unit(Id128.of(row.getAs(0)), row.getString(1))));
    return units;
  }

  /** Returns the organization part of the course's id, by which a member owns it. */
  public String organization() {
    return CourseKey.organization(course);
  }

  @Override
  public String toString() {
    return "Unit[redacted]";
  }
}
