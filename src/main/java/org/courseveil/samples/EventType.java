package org.courseveil.samples;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event type of the platform: what it is about, who sends it, how often it comes up. */
enum EventType {
  LOAD_VIDEO("load_video", EventKind.VIDEO, "browser", 25),
  PLAY_VIDEO("play_video", EventKind.VIDEO, "browser", 35),
  PAUSE_VIDEO("pause_video", EventKind.VIDEO, "browser", 20),
  SEEK_VIDEO("seek_video", EventKind.VIDEO, "browser", 10),
  STOP_VIDEO("stop_video", EventKind.VIDEO, "browser", 10),
  PROBLEM_CHECK_BROWSER("problem_check", EventKind.PROBLEM, "browser", 35),
  PROBLEM_CHECK_SERVER("problem_check", EventKind.PROBLEM, "server", 30),
  PROBLEM_GRADED("problem_graded", EventKind.PROBLEM, "browser", 12),
  PROBLEM_CHECK_REQUEST("", EventKind.PROBLEM, "server", 12),
  SHOW_ANSWER("showanswer", EventKind.PROBLEM, "server", 8),
  TIMED_EXAM("edx.special_exam.timed.attempt.submitted", EventKind.PROBLEM, "server", 3),
  THREAD_VIEWED("edx.forum.thread.viewed", EventKind.FORUM, "server", 50),
  THREAD_VOTED("edx.forum.thread.voted", EventKind.FORUM, "server", 25),
  FORUM_SEARCHED("edx.forum.searched", EventKind.FORUM, "server", 25),
  SEQ_NEXT("seq_next", EventKind.NAVIGATION, "browser", 25),
  SEQ_GOTO("seq_goto", EventKind.NAVIGATION, "browser", 12),
  PAGE_CLOSE("page_close", EventKind.NAVIGATION, "browser", 25),
  LINK_CLICKED("edx.ui.lms.link_clicked", EventKind.NAVIGATION, "browser", 10),
  COURSEWARE_PAGE("", EventKind.NAVIGATION, "server", 18),
  PROGRESS_PAGE("", EventKind.NAVIGATION, "server", 6),
  BOOKMARK("edx.bookmark.added", EventKind.NAVIGATION, "server", 4),
  NOTE("edx.course.student_notes.added", EventKind.OTHER, "browser", 50),
  POLL("xblock.poll.submitted", EventKind.OTHER, "server", 20),
  COHORT("edx.cohort.user_added", EventKind.OTHER, "server", 10),
  ENROLMENT("edx.course.enrollment.activated", EventKind.ENROLMENT, "server", 1),
  CERTIFICATE("edx.certificate.created", EventKind.CERTIFICATE, "server", 1),
  CERTIFICATE_SHARED("edx.certificate.shared", EventKind.CERTIFICATE, "server", 0),
  THREAD_CREATED("edx.forum.thread.created", EventKind.FORUM, "server", 0),
  RESPONSE_CREATED("edx.forum.response.created", EventKind.FORUM, "server", 0),

  /** The following are known to readers, and not an activity of a course. */
  PROGRESS_OF("", null, "server", 30),
  SUBMISSION_HISTORY("", null, "server", 20),
  SETTINGS_CHANGED("edx.user.settings.changed", null, "server", 30),
  PROCTORED("edx.special_exam.proctored.attempt.started", null, "server", 10),
  DASHBOARD("/dashboard", null, "server", 10);

  private final String type;
  private final @Nullable EventKind kind;
  private final String source;
  private final int weight;

  EventType(String type, @Nullable EventKind kind, String source, int weight) {
    this.type = type;
    this.kind = kind;
    this.source = source;
    this.weight = weight;
  }

  private static final Map<EventKind, Choice> CHOICES = choices();
  private static final Choice LEFT_OUT = Choice.of(Optional.empty());

  /** The event types of a kind. */
  private static final class Choice {
    private final List<EventType> types;
    private final int[] weights;

    Choice(List<EventType> types) {
      this.types = types;
      this.weights = types.stream().mapToInt(type -> type.weight).toArray();
    }

    static Choice of(Optional<EventKind> kind) {
      return new Choice(Arrays.stream(values()).filter(type -> type.kind().equals(kind)).toList());
    }

    EventType draw(Draw draw) {
      return types.get(draw.weighted(weights));
    }
  }

  private static Map<EventKind, Choice> choices() {
    Map<EventKind, Choice> choices = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      choices.put(kind, Choice.of(Optional.of(kind)));
    }
    return choices;
  }

  /** Returns an event type of a kind, at random. */
  static EventType of(EventKind kind, Draw draw) {
    return Optional.ofNullable(CHOICES.get(kind)).orElseThrow().draw(draw);
  }

  /** Returns an event type that is no activity of a course, at random. */
  static EventType leftOut(Draw draw) {
    return LEFT_OUT.draw(draw);
  }

  /** Returns the name, or nothing where the path of the request is the type. */
  Optional<String> type() {
    return type.isEmpty() ? Optional.empty() : Optional.of(type);
  }

  Optional<EventKind> kind() {
    return Optional.ofNullable(kind);
  }

  String source() {
    return source;
  }

  /** Returns whether the event names no course. */
  boolean outsideCourses() {
    return this == SETTINGS_CHANGED || this == DASHBOARD;
  }
}
