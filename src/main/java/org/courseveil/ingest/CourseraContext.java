package org.courseveil.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.policy.Exclusion;

/**
 * What the readers of lines of Coursera know beside the lines.
 *
 * @param newest by subject and series of exports, the newest export that still has the account
 * @param organizations the partners whose courses belong to a member
 * @param dropDemographics whether answers to surveys are left out whatever they say
 * @param latestBirthYear the last year that may be one of birth
 */
record CourseraContext(
    HashedSubjects subjects,
    Standings standings,
    CourseraContents contents,
    Map<Integer, Map<String, String>> newest,
    Set<String> organizations,
    boolean dropDemographics,
    int latestBirthYear)
    implements LineReaders {

  boolean isOfMember(String course) {
    return organizations.contains(CourseKey.organization(course));
  }

  /** Whether a file is of the newest export of its series that still has an account. */
  boolean isNewest(int subject, SourceFile file) {
    String export = CourseraFile.export(file.relative());
    return newest
        .getOrDefault(subject, Map.of())
        .getOrDefault(CourseraFile.series(export), export)
        .equals(export);
  }

  /** Counts a row out that its subject keeps out, and says whether it did. */
  boolean leavesOut(int subject, RowSink sink) {
    Optional<Exclusion> exclusion = standings.exclusion(subject);
    exclusion.ifPresent(sink::leaveOut);
    return exclusion.isPresent();
  }

  @Override
  public LineReader of(SourceTable table) {
    return table == SourceTable.CLICKSTREAM
        ? new ClickstreamRows(this)
        : new CourseraRows(this, CourseraContent.of(table, this));
  }

  @Override
  public String toString() {
    return "CourseraContext[redacted]";
  }
}
