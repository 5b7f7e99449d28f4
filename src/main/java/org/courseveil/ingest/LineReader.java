package org.courseveil.ingest;

import org.courseveil.ingest.dialect.UnreadableLineException;

/** Reads the lines of one source, within one partition, and settles what becomes of each. */
interface LineReader {
  /** Hands exactly one fate to the sink: a candidate, or a count. */
  void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException;

  /** Returns the reader of a source. */
  static LineReader of(SourceTable table, ScanContext context) {
    return switch (table) {
      case AUTH_USER, AUTH_USERPROFILE -> new AccountRows(context);
      case STUDENT_ANONYMOUSUSERID,
          SUBMISSIONS_STUDENTITEM,
          SUBMISSIONS_SUBMISSION,
          ASSESSMENT_ASSESSMENT,
          ASSESSMENT_ASSESSMENTPART,
          ASSESSMENT_ASSESSMENTFEEDBACK ->
          new ResponseRows(context);
      case STUDENT_COURSEACCESSROLE -> new RoleRows(context);
      case FORUM -> new ForumRows(context);
      case TRACKING_LOG -> new EventRows(context);
      default -> new CourseRows(context);
    };
  }
}
