package org.courseveil.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tracking logs of one organization: a file a day, written as it is made up. */
final class EventLog {
  private static final int MORNING = 6 * 3600;
  private static final int DAYTIME = 14 * 3600;

  private final Path root;
  private final String org;
  private final RowCounts counts;
  private final List<Unit> units;
  private final Map<LocalDate, List<Part>> days = new TreeMap<>();

  /**
   * What a learner does on a day.
   *
   * @param visit the number of the visit, or one of the marks below
   */
  private record Part(Unit unit, int visit) {
    static final int ENROLS = -1;
    static final int CERTIFIED = -2;

    int secondOfDay() {
      return MORNING + unit.draw("start", visit).below(DAYTIME);
    }
  }

  EventLog(Path root, String org, List<Unit> units, RowCounts counts) {
    this.root = root;
    this.org = org;
    this.counts = counts;
    this.units = units;
    for (Unit unit : units) {
      plan(unit);
    }
  }

  private void plan(Unit unit) {
    Unit.Plan plan = unit.plan();
    if (plan.enrolmentLogged()) {
      add(Timeline.day(unit.enrolledAt()), unit, Part.ENROLS);
    }
    for (int i = 0; i < plan.visits().size(); i++) {
      add(plan.visits().get(i).day(), unit, i);
    }
    if (plan.certificate().filter(Unit.Certificate::given).isPresent()) {
      add(Activity.loggedDay(unit.course(), unit.course().weeks() + 1), unit, Part.CERTIFIED);
    }
  }

  private void add(LocalDate day, Unit unit, int visit) {
    days.computeIfAbsent(day, d -> new ArrayList<>()).add(new Part(unit, visit));
  }

  void write() throws IOException {
    boolean first = true;
    LocalDate last = LocalDate.MIN;
    for (LocalDate day : days.keySet()) {
      last = day;
    }
    for (Map.Entry<LocalDate, List<Part>> day : days.entrySet()) {
      try (LogFile file = LogFile.compressed(path(day.getKey()), counts)) {
        writeDay(file, day.getKey(), day.getValue());
        if (first) {
          new LogDirt(file, units).write();
        }
      }
      first = false;
      if (day.getKey().equals(last) && org.equals(Courses.LABS)) {
        try (LogFile file = LogFile.repeated(path(day.getKey()), counts)) {
          writeDay(file, day.getKey(), day.getValue());
        }
      }
    }
  }

  private Path path(LocalDate day) {
    String name = org.toLowerCase(Locale.ROOT);
    return root.resolve("edx/events")
        .resolve(name)
        .resolve("prod/events")
        .resolve(Integer.toString(day.getYear()))
        .resolve(name + "-prod-events-" + day + ".log");
  }

  private void writeDay(LogFile file, LocalDate day, List<Part> parts) throws IOException {
    List<Part> ordered = new ArrayList<>(parts);
    ordered.sort(java.util.Comparator.comparingInt(Part::secondOfDay));
    for (Part part : ordered) {
      Instant start = Timeline.midnight(day).plusSeconds(part.secondOfDay());
      switch (part.visit()) {
        case Part.ENROLS -> {
          Instant at = part.unit().enrolledAt();
          file.event(scene(EventType.ENROLMENT, part, at, 0));
        }
        case Part.CERTIFIED -> {
          file.event(scene(EventType.CERTIFICATE, part, start, 0));
          if (part.unit().index() % 4 == 0) {
            file.event(scene(EventType.CERTIFICATE_SHARED, part, start.plusSeconds(71), 0));
          }
        }
        default -> writeVisit(file, day, part, start);
      }
    }
  }

  private void writeVisit(LogFile file, LocalDate day, Part part, Instant start)
      throws IOException {
    Unit unit = part.unit();
    Draw draw = unit.draw("visit", part.visit());
    Unit.Visit visit = unit.plan().visits().get(part.visit());
    int week = Math.max(0, Math.min(unit.course().week(start), unit.course().weeks() - 1));
    boolean mobile = unit.account().mobile() && unit.course().structured();
    long delay = mobile ? LineShapes.batchDelay(draw) : 0;
    Instant at = start;
    for (EventKind kind : EventKind.values()) {
      for (int i = 0; i < visit.count(kind); i++) {
        at = at.plusNanos((5L + draw.below(90)) * 1_000_000_000 + draw.below(1000) * 1_000_000L);
        int block = week * Course.BLOCKS_A_WEEK + i % Course.BLOCKS_A_WEEK;
        EventType type = EventType.of(kind, draw);
        if (kind == EventKind.VIDEO && mobile) {
          file.mobile(scene(type, part, at.minusSeconds(delay), block), at);
        } else {
          file.event(scene(type, part, at, block));
        }
      }
    }
    if (draw.percent(3)) {
      file.event(scene(EventType.leftOut(draw), part, at.plusSeconds(9), 0));
    }
    for (Unit.Post post : unit.plan().posts()) {
      if (Timeline.day(post.at()).equals(day)) {
        EventType type = post.thread() ? EventType.THREAD_CREATED : EventType.RESPONSE_CREATED;
        file.event(scene(type, part, post.at(), post.number()));
      }
    }
  }

  private Scene scene(EventType type, Part part, Instant at, int block) {
    Draw draw = part.unit().draw(type.name(), at.toEpochMilli());
    Account other = units.get(draw.below(units.size())).account();
    return new Scene(type, part.unit(), other, at, block, part.visit(), draw);
  }
}
