package org.courseveil.ingest;

import java.util.Optional;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.UnreadableLineException;

/**
 * What the readers of lines of Open edX know beside the lines.
 *
 * @param authors who wrote what in open response assessments
 * @param dropDemographics whether profiles are left out whatever they hold
 * @param latestBirthYear the last year that may be one of birth
 * @param blocks the parts of courses that events may name
 */
record ScanContext(
    SubjectIndex subjects,
    RowRules rules,
    Authors authors,
    boolean dropDemographics,
    int latestBirthYear,
    KnownBlocks blocks)
    implements LineReaders {

  /** Returns a course id that has the form of one; anything else is a fault of its line. */
  static String courseId(Optional<String> text) throws UnreadableLineException {
    if (text.isEmpty() || !CourseKey.isValid(text.get())) {
      throw new UnreadableLineException(LineFault.NOT_A_COURSE);
    }
    return text.get();
  }

  Standings standings() {
    return rules.standings();
  }

  @Override
  public LineReader of(SourceTable table) {
    return switch (table) {
      case AUTH_USER, AUTH_USERPROFILE -> new AccountRows(this);
      case STUDENT_ANONYMOUSUSERID,
          SUBMISSIONS_STUDENTITEM,
          SUBMISSIONS_SUBMISSION,
          ASSESSMENT_ASSESSMENT,
          ASSESSMENT_ASSESSMENTPART,
          ASSESSMENT_ASSESSMENTFEEDBACK ->
          new ResponseRows(this);
      case STUDENT_COURSEACCESSROLE -> new RoleRows(this);
      case FORUM -> new ForumRows(this);
      case TRACKING_LOG -> new EventRows(this);
      default -> new CourseRows(this);
    };
  }

  @Override
  public String toString() {
    return "ScanContext[redacted]";
  }
}
