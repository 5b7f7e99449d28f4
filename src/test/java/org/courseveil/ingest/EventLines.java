package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventRule;

/** A valid line of a tracking log for every event type of the catalog, in each of three shapes. */
final class EventLines {
  /** What is read of an event, in any shape. */
  static final List<String> READ =
      List.of(
          "/username",
          "/event_type",
          "/name",
          "/event_source",
          "/time",
          "/timestamp",
          "/page",
          "/event",
          "/event/course_id",
          "/data",
          "/data/course_id",
          "/context/course_id",
          "/context/username",
          "/context/path",
          "/context/page",
          "/context/event_source",
          "/context/traits/username",
          "/type",
          "/properties/name",
          "/properties/context/course_id",
          "/properties/data/course_id");

  /** What is read of an event beside these where events are permitted. */
  static final List<String> READ_WHERE_PERMITTED =
      Stream.concat(
              READ.stream(),
              Stream.of(
                  "/context/module",
                  "/context/module/usage_key",
                  "/event/id",
                  "/event/problem_id",
                  "/event/success",
                  "/event/attempts",
                  "/data/problem_id",
                  "/properties/data/module_id"))
          .toList();

  /** The blocks that the course has. */
  static final List<String> BLOCKS =
      List.of(
          "block-v1:OrgA+C1+R1+type@video+block@b1",
          "block-v1:OrgA+C1+R1+type@problem+block@b1",
          "block-v1:OrgA+C1+R1+type@chapter+block@1");

  private static final List<String> PAYLOADS =
      List.of(
          "{\"problem_id\": \"%s\", \"success\": \"correct\", \"attempts\": 1}",
          "{\"problem_id\": \"%s\", \"success\": \"incorrect\", \"attempts\": 3}",
          "{\"problem_id\": \"%s\", \"success\": \"correct\", \"attempts\": 17}",
          "\"{\\\"problem_id\\\": \\\"%s\\\", \\\"success\\\": \\\"correct\\\"}\"",
          "\"input_b1_2_1=choice_1&problem_id=%s\"",
          "[\"input_b1_2_1=choice_1\", {\"success\": \"correct\"}]",
          "\"{\\\"problem_id\\\": \\\"%s\\\", \\\"answers\\\": {\\\"b1_2\"");

  private static final String TIME = "2025-03-04T05:06:07.089123+00:00";

  private EventLines() {}

  static List<String> of(String course) {
    List<String> lines = new ArrayList<>();
    for (EventRule rule : EventCatalog.openEdx().rules()) {
      String type = type(rule.pattern(), course);
      lines.add(classic(type, course));
      lines.add(routed(type, course));
      lines.add(segment(type, course));
    }
    return List.copyOf(lines);
  }

  /** Returns a line for each way in which a payload may be written. */
  static List<String> withPayloads(String course) {
    return PAYLOADS.stream()
        .map(payload -> payload.replace("%s", BLOCKS.get(1)))
        .map(
            payload ->
                classic("problem_check", course)
                    .replaceFirst(
                        "\"event\": [{].*?[}][}]",
                        Matcher.quoteReplacement("\"event\": " + payload)))
        .toList();
  }

  private static String type(String pattern, String course) {
    return pattern
        .replace("{course}", course)
        .replaceAll("[{][^}]*[}]", "block-v1:OrgA+C1+R1+type@problem+block@b1")
        .replace("**", "some/where")
        .replace("*", "something");
  }

  private static String classic(String type, String course) {
    return """
        {"username": "Ann", "event_source": "browser", "event_type": "%s", "name": "%s",
        "ip": "203.0.113.9", "agent": "Mozilla/5.0", "host": "courses.example.org",
        "referer": "https://courses.example.org/courses/%s/info?x=1#y", "session": "5f",
        "accept_language": "en", "event": {"id": "b1", "course_id": "%s", "answers": {"b_2_1": "x"}},
        "page": "https://courses.example.org/courses/%s/courseware/1/", "time": "%s",
        "context": {"user_id": 17, "username": "Ann", "course_id": "%s", "org_id": "OrgA",
        "path": "/event", "module": {"display_name": "One", "usage_key": "b1"}}}"""
        .formatted(type, type, course, course, course, TIME, course)
        .replace("\n", "");
  }

  private static String routed(String type, String course) {
    return """
        {"name": "%s", "timestamp": "%s", "data": {"current_time": 1.5, "course_id": "%s"},
        "context": {"username": "Ann", "user_id": 17, "event_source": "server", "course_id": "%s",
        "org_id": "OrgA", "client_id": "1.2", "ip": "203.0.113.9", "path": "/courses/%s/x"}}"""
        .formatted(type, TIME, course, course, course)
        .replace("\n", "");
  }

  private static String segment(String type, String course) {
    return """
        {"messageId": "m", "type": "track", "anonymousId": "x", "userId": "17", "event": "Played",
        "context": {"traits": {"email": "e", "username": "Ann", "userId": "17"}, "ip": "1",
        "device": {"id": "d"}}, "timestamp": "%s", "properties": {"name": "%s",
        "context": {"course_id": "%s"}, "data": {"module_id": "b1"}}}"""
        .formatted(TIME, type, course)
        .replace("\n", "");
  }
}
