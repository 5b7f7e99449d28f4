package org.courseveil.samples;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What real logs hold beside clean events: cut and foreign lines, repetitions, lines of nobody. */
final class LogDirt {
  private static final int CUT = 700;

  private final LogFile file;
  private final List<Unit> units;

  LogDirt(LogFile file, List<Unit> units) {
    this.file = file;
    this.units = units;
  }

  void write() throws IOException {
    Unit deleted = first(Fate.ELIGIBLE, 0);
    Unit living = first(Fate.LIVING, 0);
    unreadable(deleted, living);
    nobody();
    edges(deleted);
    repetitions(deleted, living);
    payloads(deleted, living);
    for (Unit unit : units) {
      if (unit.account().draft().username.isPresent()
          || unit.account().draft().namesake.isPresent()) {
        file.line(scene(unit, EventType.PAGE_CLOSE, 3), nameOnly(unit));
      }
    }
  }

  /** Returns a learner of the organization's first course, so many after the first one. */
  private Unit first(Fate fate, int after) {
    return units.stream()
        .filter(unit -> unit.account().fate() == fate)
        .skip(after)
        .findFirst()
        .orElseThrow();
  }

  private void unreadable(Unit deleted, Unit living) throws IOException {
    for (Unit unit : List.of(deleted, living)) {
      unit.account().say(Kind.USERNAME, Place.LOG_BROKEN);
      String line = LineShapes.classic(scene(unit, EventType.SEQ_NEXT, 1));
      file.line(Owner.BROKEN, line.substring(0, CUT));
    }
    file.line(
        Owner.BROKEN,
        "{\"name\": \"edx.course.grade.now_failed\", \"context\": \"course_id\": \""
            + deleted.course().id()
            + "\", \"org_id\": \"x\"}, \"username\": \""
            + deleted.account().say(Kind.USERNAME, Place.LOG_BROKEN)
            + "\"}");
    file.line("comment", "# rotated by the log service");
    file.emptyLine();
  }

  private void nobody() throws IOException {
    file.line(
        Owner.NOBODY,
        "{\"username\": \"\", \"host\": \"courses.example.org\", \"event_source\": \"server\","
            + " \"event_type\": \"/\", \"context\": {\"course_id\": \"\", \"org_id\": \"\","
            + " \"user_id\": \"\"}, \"time\": \"2025-08-06T04:05:06.000007+00:00\", \"ip\":"
            + " \"10.0.0.9\", \"event\": \"{\\\"POST\\\": {}, \\\"GET\\\": {}}\", \"agent\":"
            + " \"probe\", \"page\": null}");
  }

  /** Events at the very edges of the course's weeks. */
  private void edges(Unit unit) throws IOException {
    Instant start = unit.course().startsAt();
    for (Instant at :
        List.of(
            start,
            start.minusNanos(1000),
            start.plusSeconds(7L * 86_400),
            start.plusSeconds(7L * 86_400).minusNanos(1000),
            start.plusSeconds(58L * 7 * 86_400))) {
      if (at.isBefore(Timeline.midnight(Timeline.FIRST_SNAPSHOT)) && unit.course().structured()) {
        file.event(
            new Scene(
                EventType.SEQ_GOTO,
                unit,
                unit.account(),
                at,
                0,
                0,
                unit.draw("edge", at.getEpochSecond())));
      }
    }
  }

  private void repetitions(Unit deleted, Unit living) throws IOException {
    file.eventTwice(scene(deleted, EventType.PLAY_VIDEO, 5));
    file.eventTwice(scene(living, EventType.PLAY_VIDEO, 5));
  }

  private void payloads(Unit deleted, Unit living) throws IOException {
    for (Unit unit : List.of(deleted, living)) {
      Account account = unit.account();
      file.payloadOnly(
          unit,
          "{\"name\": \"edx.grades.course.grade_calculated\", \"context\": {\"course_id\": \""
              + unit.course().id()
              + "\", \"org_id\": \""
              + unit.course().org()
              + "\", \"enterprise_uuid\": \"\"}, \"username\": \"\", \"session\": \"\", \"ip\": \"\","
              + " \"agent\": \"\", \"host\": \"\", \"referer\": \"\", \"accept_language\": \"\","
              + " \"event\": {\"user_id\": \""
              + account.say(Kind.USER_ID, Place.LOG_PAYLOAD)
              + "\", \"course_id\": \""
              + unit.course().id()
              + "\", \"percent_grade\": 0.03, \"letter_grade\": \"\"}, \"time\": \""
              + Timeline.tracker(soon(unit, 11))
              + "\", \"event_type\": \"edx.grades.course.grade_calculated\", \"event_source\":"
              + " \"server\", \"page\": null}");
    }
    String student = deleted.account().say(Kind.USERNAME, Place.LOG_TARGET);
    file.line(
        "living",
        JsonText.spaced()
            .open()
            .field("username", living.account().say(Kind.USERNAME, Place.LOG_USERNAME))
            .field("event_source", "server")
            .field("event_type", "reset-student-attempts")
            .key("context")
            .open()
            .key("user_id")
            .json(living.account().say(Kind.USER_ID, Place.LOG_CONTEXT))
            .field("course_id", living.course().id())
            .close()
            .key("event")
            .open()
            .field("student", student)
            .field("instructor", living.account().username())
            .field("problem", living.course().usageKey(Course.Block.PROBLEM, 0))
            .close()
            .field("time", Timeline.tracker(soon(living, 13)))
            .jsonField("page", "null")
            .close()
            .text());
  }

  /** An older line, which has the actor's name and no number. */
  private static String nameOnly(Unit unit) {
    Scene scene = scene(unit, EventType.PAGE_CLOSE, 3);
    return JsonText.spaced()
        .open()
        .field("username", scene.username(Place.LOG_USERNAME))
        .field("host", scene.host())
        .field("event_source", "browser")
        .field("event_type", "page_close")
        .key("context")
        .open()
        .field("course_id", unit.course().id())
        .field("org_id", unit.course().org())
        .close()
        .field("time", Timeline.tracker(scene.at()))
        .field("ip", scene.ip(Place.LOG_CONTEXT))
        .field("event", "{}")
        .field("agent", unit.account().agent())
        .jsonField("page", "null")
        .close()
        .text();
  }

  private static Scene scene(Unit unit, EventType type, int minutes) {
    Draw draw = unit.draw(type.name(), minutes);
    return new Scene(type, unit, unit.account(), soon(unit, minutes), 0, 0, draw);
  }

  private static Instant soon(Unit unit, int minutes) {
    return unit.course()
        .startsAt()
        .plusSeconds(2 * 86_400L + minutes * 60L)
        .plusNanos(unit.index() * 1000L);
  }
}
