package org.courseveil.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;

/** The one fate of each row of a partition, in which rows of equal tag follow one another. */
final class Fates {
  private static final byte[] NONE = new byte[0];

  private final CanonicalTable table;
  private final String source;
  private final Set<Unit> departed;
  private final Map<RowFate, Map<String, Long>> counts = new TreeMap<>();
  private byte[] archivedTag = NONE;

  /**
   * Takes the units that have left the archive, or are about to.
   *
   * @param source the name under which the rows are accounted for
   */
  Fates(CanonicalTable table, String source, Set<Unit> departed) {
    this.table = table;
    this.source = source;
    this.departed = departed;
  }

  /** Counts a row, and tells whether it is new to the archive. */
  boolean isNew(Row row) {
    byte[] tag = row.getAs(ArchiveSchema.TAG);
    if (row.<Boolean>getAs(RowSorting.ARCHIVED)) {
      archivedTag = tag;
      return false;
    }
    String leftOut = row.getAs(DeidentifiedTable.LEFT_OUT);
    if (leftOut != null) {
      return count(RowFate.EXCLUDED, leftOut);
    }
    if (isLate(row)) {
      return count(RowFate.LATE_AFTER_RELEASE, "");
    }
    if (Arrays.equals(tag, archivedTag)) {
      return count(RowFate.ARCHIVED_BEFORE, "");
    }
    archivedTag = tag;
    count(RowFate.ARCHIVED, "");
    return true;
  }

  private boolean isLate(Row row) {
    byte[] learner = row.getAs(ArchiveSchema.ARCHIVE_ID);
    return learner == null
        || (table != CanonicalTable.PROFILE
            && !departed.isEmpty()
            && departed.contains(new Unit(Id128.of(learner), row.getAs(CanonicalTable.COURSE))));
  }

  private boolean count(RowFate fate, String reason) {
    counts.computeIfAbsent(fate, any -> new TreeMap<>()).merge(reason, 1L, Long::sum);
    return false;
  }

  List<RowTally> tallies() {
    return counts.entrySet().stream()
        .flatMap(
            fate ->
                fate.getValue().entrySet().stream()
                    .map(
                        reason ->
                            new RowTally(
                                source, fate.getKey(), reason.getKey(), reason.getValue())))
        .toList();
  }
}
