package org.courseveil.archive;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/** One learner's part in one course: what is released once, as a whole. */
public record Unit(Id128 learner, String course) implements Serializable {

  /** Returns the units that rows name by {@code archive_id} and {@code course}. */
  public static Set<Unit> of(Dataset<Row> rows) {
    Set<Unit> units = new HashSet<>();
    rows.select(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE)
        .distinct()
        .toLocalIterator()
        .forEachRemaining(row -> units.add(new Unit(Id128.of(row.getAs(0)), row.getString(1))));
    return units;
  }

  /** Returns the organization part of the course's id, by which a member owns it. */
  public String organization() {
    return organization(course);
  }

  static String organization(String course) {
    String key = course.substring(course.indexOf(':') + 1);
    int end = key.indexOf(course.contains(":") ? '+' : '/');
    return end < 0 ? key : key.substring(0, end);
  }

  @Override
  public String toString() {
    return "Unit[redacted]";
  }
}
