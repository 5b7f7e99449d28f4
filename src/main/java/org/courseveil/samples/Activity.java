package org.courseveil.samples;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How learners behave: most do little, weeks decline, few pass.
 *
 * <p>All logged activity falls on one day of the week, so that a sample has few log files.
 */
final class Activity {
  private static final DayOfWeek LOGGED = DayOfWeek.WEDNESDAY;
  private static final long HOUR = 3600;
  private static final List<Unit.Tier> TIERS = List.of(Unit.Tier.values());

  /** Those who stay are a little more active than those who leave. */
  private static final double LIVELINESS = 1.2;

  private final long seed;
  private final double intensity;

  /**
   * @param intensity the factor by which visits are longer than usual
   */
  Activity(long seed, double intensity) {
    this.seed = seed;
    this.intensity = intensity;
  }

  /** Returns the day of a week of the course whose logs the sample holds. */
  static LocalDate loggedDay(Course course, int week) {
    return course.start().plusWeeks(week).with(TemporalAdjusters.nextOrSame(LOGGED));
  }

  Unit unit(int index, Account account, Course course) {
    Draw draw = Draw.of(seed, "unit", index);
    Unit.Tier tier = tier(draw, account);
    boolean logged = !course.structured() || draw.percent(35);
    Instant enrolledAt = enrolledAt(draw, account, course, logged);
    boolean enrolmentLogged =
        logged && enrolledAt.isAfter(course.startsAt().minusSeconds(7 * 24 * HOUR));
    int firstWeek = Math.max(0, course.week(enrolledAt));
    double length = account.fate() == Fate.LIVING ? intensity * LIVELINESS : intensity;
    List<Unit.Visit> visits = visits(draw, tier, course, firstWeek, length);
    String mode = draw.percent(tier == Unit.Tier.COMPLETER ? 62 : 5) ? "verified" : "audit";
    if (draw.percent(2)) {
      mode = List.of("honor", "", "no-id-professional").get(draw.below(3));
    }
    Optional<Unit.Grade> grade = grade(draw, tier, course);
    Unit.Plan plan =
        new Unit.Plan(
            tier,
            enrolmentLogged,
            mode,
            !draw.percent(12),
            visits,
            posts(draw, tier, visits),
            attempts(draw, course, visits),
            watched(course, visits),
            grade,
            certificate(draw, mode, grade));
    return new Unit(seed, index, account, course, enrolledAt, plan);
  }

  /** Those who are at home in such courses finish them more often. */
  private static Unit.Tier tier(Draw draw, Account account) {
    int place =
        account.demographics().typical()
            ? draw.weighted(290, 380, 140, 190)
            : draw.weighted(375, 425, 135, 65);
    return TIERS.get(place);
  }

  private Instant enrolledAt(Draw draw, Account account, Course course, boolean logged) {
    int offset =
        switch (draw.weighted(2, 22, 66, 9, 1)) {
          case 0 -> -draw.between(31, 38);
          case 1 -> -draw.between(1, 30);
          case 2 -> draw.below(21);
          case 3 -> draw.between(21, 41);
          default -> draw.between(42, 50);
        };
    if (!course.structured() && offset < 0) {
      offset = 0;
    }
    LocalDate day = course.start().plusDays(Math.min(offset, course.weeks() * 7 - 1));
    if (account.draft().newcomer) {
      day = course.start().plusDays(draw.below(14));
    }
    if (logged) {
      day = day.with(TemporalAdjusters.previousOrSame(LOGGED));
      if (!course.structured()) {
        day = loggedDay(course, 0);
      }
    }
    return Timeline.midnight(day).plusSeconds(draw.below(86_000)).plusNanos(micros(draw));
  }

  private static long micros(Draw draw) {
    return draw.percent(5) ? 0 : draw.below(1000) * 1_000_000L;
  }

  private static List<Unit.Visit> visits(
      Draw draw, Unit.Tier tier, Course course, int firstWeek, double length) {
    int wanted =
        switch (tier) {
          case NO_SHOW -> 0;
          case BROWSER -> draw.between(1, 2);
          case SAMPLER -> draw.between(2, 4);
          case COMPLETER -> course.weeks() - draw.below(3);
        };
    List<Unit.Visit> visits = new ArrayList<>();
    int week = firstWeek;
    for (int i = 0; i < wanted && week <= course.weeks(); i++) {
      visits.add(new Unit.Visit(loggedDay(course, week), counts(draw, tier, i, length)));
      week += draw.percent(80) ? 1 : 2;
    }
    if (tier == Unit.Tier.COMPLETER && draw.percent(3)) {
      visits.add(
          new Unit.Visit(loggedDay(course, course.weeks() + 3), counts(draw, tier, 9, length)));
    }
    return visits;
  }

  private static Map<EventKind, Integer> counts(Draw draw, Unit.Tier tier, int nth, double length) {
    Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
    int most =
        switch (tier) {
          case NO_SHOW -> 0;
          case BROWSER -> 2;
          case SAMPLER -> nth < 2 ? 3 : 2;
          case COMPLETER -> nth < 3 ? 4 : 3;
        };
    counts.put(EventKind.NAVIGATION, scaled(draw, length, 1 + draw.below(2)));
    counts.put(EventKind.VIDEO, scaled(draw, length, draw.below(most + 1)));
    counts.put(
        EventKind.PROBLEM,
        scaled(draw, length, draw.below(tier == Unit.Tier.BROWSER ? 2 : most + 1)));
    counts.put(EventKind.FORUM, scaled(draw, length, draw.percent(9) ? 1 : 0));
    counts.put(EventKind.OTHER, scaled(draw, length, draw.percent(9) ? 1 : 0));
    return counts;
  }

  private static int scaled(Draw draw, double length, int count) {
    double exact = count * length;
    int whole = (int) exact;
    return whole + (draw.below(1000) < (exact - whole) * 1000 ? 1 : 0);
  }

  private static List<Unit.Post> posts(Draw draw, Unit.Tier tier, List<Unit.Visit> visits) {
    int wanted =
        switch (tier) {
          case NO_SHOW -> 0;
          case BROWSER -> draw.percent(8) ? 1 : 0;
          case SAMPLER -> draw.percent(28) ? draw.between(1, 3) : 0;
          case COMPLETER -> draw.percent(50) ? draw.between(1, draw.percent(15) ? 9 : 4) : 0;
        };
    List<Unit.Post> posts = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      Instant day = Timeline.midnight(draw.pick(visits).day());
      Instant at = day.plusSeconds(23 * HOUR + i * 60L + draw.below(59));
      posts.add(new Unit.Post(at.plusNanos(micros(draw)), draw.percent(35), i));
    }
    return posts;
  }

  private static List<Unit.Attempt> attempts(Draw draw, Course course, List<Unit.Visit> visits) {
    List<Unit.Attempt> attempts = new ArrayList<>();
    int problems = course.weeks() * Course.BLOCKS_A_WEEK;
    for (Unit.Visit visit : visits) {
      if (visit.count(EventKind.PROBLEM) > 0 && attempts.size() < problems) {
        Instant at = Timeline.midnight(visit.day()).plusSeconds(20 * HOUR + draw.below(7000));
        attempts.add(new Unit.Attempt(attempts.size(), draw.percent(70) ? 1 : 0, at));
      }
    }
    return attempts;
  }

  private static int watched(Course course, List<Unit.Visit> visits) {
    int views = visits.stream().mapToInt(visit -> visit.count(EventKind.VIDEO)).sum();
    return Math.min(views, course.weeks() * Course.BLOCKS_A_WEEK);
  }

  private static Optional<Unit.Grade> grade(Draw draw, Unit.Tier tier, Course course) {
    Instant at = course.startsAt().plusSeconds(HOUR * 24 * 7 * course.weeks() + draw.below(9000));
    return switch (tier) {
      case NO_SHOW -> draw.percent(25) ? Optional.of(new Unit.Grade(0, at)) : Optional.empty();
      case BROWSER -> Optional.of(new Unit.Grade(draw.percent(85) ? 0 : draw.below(9), at));
      case SAMPLER -> Optional.of(new Unit.Grade(draw.between(2, 48), at));
      case COMPLETER ->
          Optional.of(new Unit.Grade(draw.percent(3) ? 55 : draw.between(60, 100), at));
    };
  }

  private static Optional<Unit.Certificate> certificate(
      Draw draw, String mode, Optional<Unit.Grade> grade) {
    if (grade.isEmpty() || (!grade.get().passing() && !draw.percent(1))) {
      return Optional.empty();
    }
    Instant at = grade.get().at().plusSeconds(86_400L * 3 + draw.below(80_000));
    if (!grade.get().passing()) {
      return Optional.of(new Unit.Certificate("notpassing", at));
    }
    boolean given = !mode.equals("audit") && !draw.percent(3);
    return Optional.of(new Unit.Certificate(given ? "downloadable" : "audit_passing", at));
  }
}
