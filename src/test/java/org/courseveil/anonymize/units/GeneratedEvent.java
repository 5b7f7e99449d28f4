package org.courseveil.anonymize.units;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a generated learner did on one day of a course.
 *
 * @param outcome {@code correct} or {@code incorrect}; {@code none} of what is no answer
 * @param attempt the number of the attempt, from 1; 0 of what is no answer
 */
public record GeneratedEvent(
    int week, int day, String kind, String type, String module, String outcome, int attempt) {
  private static final List<String> KINDS = List.of("video", "problem", "navigation");
  private static final List<String> TYPES = List.of("play_video", "problem_check", "seq_next");
  private static final int PROBLEM = 1;

  /** Returns all that a learner did in a course, on the first three days of each active week. */
  public static List<GeneratedEvent> of(GeneratedUnits.Unit unit) {
    List<GeneratedEvent> events = new ArrayList<>();
    unit.eventsByWeek()
        .forEach(
            (week, counts) -> {
              for (int kind = 0; kind < counts.length; kind++) {
                for (int i = 0; i < counts[kind]; i++) {
                  events.add(event(unit.course(), week, kind, i));
                }
              }
            });
    return events;
  }

  private static GeneratedEvent event(String course, int week, int kind, int number) {
    boolean answer = kind == PROBLEM;
    return new GeneratedEvent(
        week,
        7 * week + number % 3,
        KINDS.get(kind),
        TYPES.get(kind),
        "block-v1:%s+type@%s+block@%s"
            .formatted(
                course.substring("course-v1:".length()),
                KINDS.get(kind),
                "0123456789abcdef".repeat(2)),
        answer ? number % 2 == 0 ? "incorrect" : "correct" : "none",
        answer ? number == 0 ? 1 : 2 : 0);
  }
}
