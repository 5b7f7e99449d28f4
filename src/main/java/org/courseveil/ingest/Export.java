package org.courseveil.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * An export as read: the rows to archive, and an account of all others.
 *
 * @param tables the rows that may be archived, by table
 * @param read rows read by source, counted by a second reader that shares no code with the first
 * @param tallies the fates already settled; rows in {@code tables} are not among them
 * @param quarantine lines that cannot be read: {@code source STRING, file STRING, reason STRING,
 *     line STRING}
 * @param subjects every account on the list of deletions, in the order of their indexes
 * @param courseStarts the first day of every course, which begins at midnight UTC
 * @param identifiers every string that names a deleted account, current and former: {@code
 *     identifier STRING}
 * @param people everybody whom a text may name, as {@link People} says; without rows where no text
 *     is wanted
 * @param coursesWithUnnamed courses in which somebody took part whose names nobody knows any more
 * @param unread files that the export holds and no catalog knows, relative to its root
 * @param unknown columns and event types that the catalog does not know, as {@code table.column}
 * @param unknownBirthYears how many subjects were let in without a known birth year
 * @param withoutSnapshot how many subjects have no snapshot from before their retirement
 */
public record Export(
    List<ExportedTable> tables,
    Map<String, Long> read,
    List<RowTally> tallies,
    Dataset<Row> quarantine,
    List<Subject> subjects,
    Map<String, LocalDate> courseStarts,
    Dataset<Row> identifiers,
    Dataset<Row> people,
    Set<String> coursesWithUnnamed,
    List<String> unread,
    List<String> unknown,
    long unknownBirthYears,
    long withoutSnapshot) {
  /** Returns this export with other first days of its courses, where others are known. */
  public Export startingAt(Map<String, LocalDate> known) {
    Map<String, LocalDate> starts = new HashMap<>(courseStarts);
    starts.replaceAll(known::getOrDefault);
    return new Export(
        tables,
        read,
        tallies,
        quarantine,
        subjects,
        Map.copyOf(starts),
        identifiers,
        people,
        coursesWithUnnamed,
        unread,
        unknown,
        unknownBirthYears,
        withoutSnapshot);
  }
}
