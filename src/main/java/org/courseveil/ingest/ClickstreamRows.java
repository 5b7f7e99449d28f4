package org.courseveil.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventKind;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.dialect.EscapedCsvRecord;
import org.courseveil.ingest.dialect.LineFault;
import org.courseveil.ingest.dialect.Moments;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.courseveil.policy.ExportForm;

/** Reads clickstreams, whose files have no header: what a column holds follows from its place. */
final class ClickstreamRows implements LineReader {
  static final List<String> COLUMNS =
      List.of(
          "hashed_user_id",
          "hashed_session_cookie_id",
          "server_timestamp",
          "hashed_ip",
          "user_agent",
          "url",
          "initial_referrer_url",
          "browser_language",
          "course_id",
          "country_cd",
          "region_cd",
          "timezone",
          "os",
          "browser",
          "key",
          "value");

  private static final int USER = 0;
  private static final int MOMENT = COLUMNS.indexOf("server_timestamp");
  private static final int COURSE = COLUMNS.indexOf("course_id");
  private static final int KEY = COLUMNS.indexOf("key");
  private static final int DIGITS_OF_MILLISECONDS = 13;

  private final CourseraContext context;
  private final CourseraContent.CourseraCourses courses;
  private final EventCatalog catalog = EventCatalog.coursera();

  ClickstreamRows(CourseraContext context) {
    this.context = context;
    this.courses = new CourseraContent.CourseraCourses(context);
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    EscapedCsvRecord row = EscapedCsvRecord.of(line, COLUMNS.size());
    String account = row.word(USER).strip();
    if (!account.isEmpty() && ExportForm.COURSERA.account(account).isEmpty()) {
      throw new UnreadableLineException(LineFault.NO_ACCOUNT);
    }
    OptionalInt subject = context.subjects().of(account);
    if (subject.isEmpty()) {
      sink.other();
    } else if (!context.rules().leavesOut(subject.getAsInt(), sink)) {
      content(row, sink).into(subject.getAsInt(), line, sink);
    }
  }

  private CourseraContent.Told content(EscapedCsvRecord row, RowSink sink)
      throws UnreadableLineException {
    String key = row.word(KEY).strip();
    Optional<EventRule> rule = catalog.rule(key);
    Optional<EventKind> kind = rule.flatMap(EventRule::kind);
    if (rule.isEmpty()) {
      sink.unknown(SourceTable.CLICKSTREAM.source() + "." + EventCatalog.reportedName(key));
      return new CourseraContent.Told.Nothing(LeftOut.UNKNOWN_EVENT_TYPE);
    }
    if (kind.isEmpty()) {
      return new CourseraContent.Told.Nothing(LeftOut.NO_ACTIVITY);
    }
    if (row.word(COURSE).isBlank()) {
      return new CourseraContent.Told.Nothing(LeftOut.NO_COURSE);
    }
    return courses.in(
        context.contents().course(row.word(COURSE).strip()),
        course ->
            CourseraContent.CourseraCourses.activity(
                course, kind.get().label(), "browser", moment(row)));
  }

  /** Returns the moment, which is written as a text or in milliseconds. */
  private static long moment(EscapedCsvRecord row) throws UnreadableLineException {
    OptionalLong number = row.number(MOMENT);
    OptionalLong moment =
        number.isPresent() && row.word(MOMENT).length() == DIGITS_OF_MILLISECONDS
            ? number
            : Moments.parse(row.word(MOMENT).strip());
    return moment.orElseThrow(
        () -> new UnreadableLineException(LineFault.NOT_A_TIME, COLUMNS.get(MOMENT)));
  }
}
