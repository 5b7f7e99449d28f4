package org.courseveil.anonymize.units;

import static org.apache.spark.sql.functions.col;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.archive.ArchivedTable;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;

/** The rows of all tables of the archive; none may be missing, or a column would be made up. */
final class ArchiveRows {
  private final Map<CanonicalTable, Dataset<Row>> rows = new EnumMap<>(CanonicalTable.class);

  ArchiveRows(List<ArchivedTable> tables) {
    for (ArchivedTable table : tables) {
      if (rows.put(table.table(), table.rows()) != null) {
        throw new IllegalArgumentException(
            "A table of the archive is given twice: " + table.table().tableName());
      }
    }
    for (CanonicalTable table : CanonicalTable.values()) {
      if (!rows.containsKey(table)) {
        throw new IllegalArgumentException(
            "A table of the archive is missing: "
                + table.tableName()
                + ". Give it without rows if it has none.");
      }
    }
  }

  /** Returns the rows of learners who are known, and of a course where the table has one. */
  Dataset<Row> of(CanonicalTable table) {
    Dataset<Row> all = rows.get(table);
    if (all == null) {
      throw new IllegalStateException("The constructor has let a missing table pass.");
    }
    Dataset<Row> ofLearners = all.filter(col(ArchiveSchema.ARCHIVE_ID).isNotNull());
    return table == CanonicalTable.PROFILE
        ? ofLearners
        : ofLearners.filter(col(CanonicalTable.COURSE).isNotNull());
  }
}
