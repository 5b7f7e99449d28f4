package org.courseveil.ingest;

import java.util.Map;

/**
 * What the readers of lines of Coursera know beside the lines.
 *
 * @param newest by subject and series of exports, the newest export that still has the account
 * @param dropDemographics whether answers to surveys are left out whatever they say
 * @param latestBirthYear the last year that may be one of birth
 */
record CourseraContext(
    HashedSubjects subjects,
    RowRules rules,
    CourseraContents contents,
    Map<Integer, Map<String, String>> newest,
    boolean dropDemographics,
    int latestBirthYear)
    implements LineReaders {

  /** Whether a file is of the newest export of its series that still has an account. */
  boolean isNewest(int subject, SourceFile file) {
    String export = CourseraFile.export(file.relative());
    return newest
        .getOrDefault(subject, Map.of())
        .getOrDefault(CourseraFile.series(export), export)
        .equals(export);
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
