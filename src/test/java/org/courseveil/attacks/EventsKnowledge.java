package org.courseveil.attacks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the table of events says of raw units: it shows itself by which columns it tells when, what
 * and with which part of the course something was done, and how.
 */
final class EventsKnowledge implements ActivityKnowledge<EventsKnowledge.Done> {
  private static final String DAY = "day";
  private static final String WEEK = "week";
  private static final String TYPE = "type";
  private static final String KIND = "kind";
  private static final String MODULE = "module";
  private static final String OUTCOME = "outcome";
  private static final String ATTEMPTS = "attempts";
  private static final String EVENTS = "events";

  /** From the worst to the best. */
  private static final List<String> OUTCOMES = List.of("none", "incorrect", "correct");

  private static final int DAYS_A_WEEK = 7;

  private final Labels labels;
  private final Map<String, String> sample;

  EventsKnowledge(Labels labels, List<Map<String, String>> released) {
    this.labels = labels;
    this.sample = released.isEmpty() ? Map.of() : released.get(0);
  }

  /** What somebody did at one place: the best outcome, the latest attempt, and how often. */
  record Done(int outcome, int attempt, int events) {
    static Done of(RawEvent event) {
      return new Done(OUTCOMES.indexOf(event.outcome()), event.attempt(), 1);
    }

    Done and(Done other) {
      return new Done(
          Math.max(outcome, other.outcome),
          Math.max(attempt, other.attempt),
          events + other.events);
    }
  }

  @Override
  public Place place(Map<String, String> row) {
    String time = row.getOrDefault(DAY, row.getOrDefault(WEEK, "0"));
    return new Place(
        Integer.parseInt(time),
        where(
            row.getOrDefault(TYPE, ""), row.getOrDefault(KIND, ""), row.getOrDefault(MODULE, "")));
  }

  @Override
  public boolean fits(Map<String, String> row, Done done) {
    String outcome = OUTCOMES.get(done.outcome());
    return row.getOrDefault(OUTCOME, outcome).equals(outcome)
        && (!row.containsKey(ATTEMPTS) || isAttempt(row.getOrDefault(ATTEMPTS, ""), done.attempt()))
        && (!row.containsKey(EVENTS)
            || labels.number(row.getOrDefault(EVENTS, ""), done.events(), EVENTS)
                != Labels.Answer.NO);
  }

  private boolean isAttempt(String label, int attempt) {
    return label.equals(OUTCOMES.get(0))
        ? attempt == 0
        : labels.number(label, attempt, ATTEMPTS) != Labels.Answer.NO;
  }

  @Override
  public Map<Place, Done> view(RawUnit unit) {
    Map<Place, Done> view = new HashMap<>();
    for (RawEvent event : unit.singleEvents()) {
      int time =
          sample.containsKey(DAY)
              ? event.day()
              : sample.containsKey(WEEK) ? event.day() / DAYS_A_WEEK : 0;
      String where =
          where(seen(TYPE, event.type()), seen(KIND, event.kind()), seen(MODULE, event.module()));
      view.merge(new Place(time, where), Done.of(event), Done::and);
    }
    return view;
  }

  private String seen(String column, String value) {
    return sample.containsKey(column) ? value : "";
  }

  private static String where(String... words) {
    return String.join(" ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
  }
}
