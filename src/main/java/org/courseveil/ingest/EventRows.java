package org.courseveil.ingest;

import java.util.Arrays;
import java.util.Optional;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventKind;
import org.courseveil.ingest.catalog.EventRule;
import org.courseveil.ingest.dialect.CourseKey;
import org.courseveil.ingest.dialect.EventSource;
import org.courseveil.ingest.dialect.TrackedEvent;
import org.courseveil.ingest.dialect.TrackingLog;
import org.courseveil.ingest.dialect.UnreadableLineException;
import org.jspecify.annotations.Nullable;

/** Reads tracking logs. An event that names no account is nobody's whose account was deleted. */
final class EventRows implements LineReader {
  private final ScanContext context;
  private final TrackingLog log = new TrackingLog();
  private final EventCatalog catalog = EventCatalog.openEdx();
  private final EventDetails details;

  EventRows(ScanContext context) {
    this.context = context;
    this.details = new EventDetails(context.blocks());
  }

  @Override
  public void read(byte[] line, SourceFile file, RowSink sink) throws UnreadableLineException {
    Optional<TrackedEvent> read = log.read(line);
    if (read.isEmpty()) {
      sink.leaveOut(LeftOut.COMMENT);
      return;
    }
    TrackedEvent event = read.get();
    event
        .courseId()
        .filter(CourseKey::isValid)
        .ifPresent(course -> sink.activity(course, event.time()));
    switch (context.subjects().naming(event.userId(), event.username())) {
      case OTHER -> sink.other();
      case CONTRADICTION -> sink.leaveOut(LeftOut.NAMES_TWO_ACCOUNTS);
      case SUBJECT ->
          read(context.subjects().subject(event.userId(), event.username()), event, line, sink);
    }
  }

  private void read(int subject, TrackedEvent event, byte[] line, RowSink sink)
      throws UnreadableLineException {
    if (context.rules().leavesOut(subject, sink)) {
      return;
    }
    Optional<EventRule> rule = catalog.rule(event.type());
    Optional<EventKind> kind = rule.flatMap(EventRule::kind);
    if (rule.isEmpty()) {
      sink.unknown(
          SourceTable.TRACKING_LOG.source() + "." + EventCatalog.reportedName(event.type()));
      sink.leaveOut(LeftOut.UNKNOWN_EVENT_TYPE);
    } else if (kind.isEmpty()) {
      sink.leaveOut(LeftOut.NO_ACTIVITY);
    } else if (event.courseId().isEmpty()) {
      sink.leaveOut(LeftOut.NO_COURSE);
    } else {
      String course = ScanContext.courseId(event.courseId());
      if (context.rules().leavesOut(subject, course, sink)) {
        return;
      }
      String source = event.source().map(EventSource::label).orElse(null);
      @Nullable Object[] always = {course, kind.get().label(), source, event.time()};
      @Nullable Object[] wanted = details.of(line, rule.get(), event.type(), course);
      @Nullable Object[] content = Arrays.copyOf(always, always.length + wanted.length);
      System.arraycopy(wanted, 0, content, always.length, wanted.length);
      sink.candidate(subject, line, content);
    }
  }
}
