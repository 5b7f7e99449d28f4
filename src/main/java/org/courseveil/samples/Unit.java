package org.courseveil.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A learner in a course: what is planned, and what was written of it. */
final class Unit {
  /** How far a learner got. */
  enum Tier {
    NO_SHOW,
    BROWSER,
    SAMPLER,
    COMPLETER
  }

  /** A day on which the learner was active, with how many events of each kind. */
  record Visit(LocalDate day, Map<EventKind, Integer> counts) {
    int count(EventKind kind) {
      return counts.getOrDefault(kind, 0);
    }
  }

  /** A forum post: an opening one or an answer. */
  record Post(Instant at, boolean thread, int number) {}

  /** A problem that the learner tried. */
  record Attempt(int problem, int earned, Instant at) {}

  /** The course's verdict, in percent. */
  record Grade(int percent, Instant at) {
    boolean passing() {
      return percent >= 60;
    }
  }

  /** A certificate in a state; only a downloadable one was given. */
  record Certificate(String status, Instant at) {
    boolean given() {
      return status.equals("downloadable");
    }
  }

  private final long key;
  private final int index;
  private final Account account;
  private final Course course;
  private final Instant enrolledAt;
  private final Plan plan;
  private final Map<Integer, Map<EventKind, Integer>> events = new TreeMap<>();
  private int payloadOnly;

  /**
   * Everything that is decided before a line is written.
   *
   * @param watched how many videos the learner's state was kept of
   */
  record Plan(
      Tier tier,
      boolean enrolmentLogged,
      String mode,
      boolean active,
      List<Visit> visits,
      List<Post> posts,
      List<Attempt> attempts,
      int watched,
      Optional<Grade> grade,
      Optional<Certificate> certificate) {}

  Unit(long seed, int index, Account account, Course course, Instant enrolledAt, Plan plan) {
    this.key = Draw.of(seed, "unit key", index).next();
    this.index = index;
    this.account = account;
    this.course = course;
    this.enrolledAt = enrolledAt;
    this.plan = plan;
  }

  int index() {
    return index;
  }

  Account account() {
    return account;
  }

  Course course() {
    return course;
  }

  Instant enrolledAt() {
    return enrolledAt;
  }

  Plan plan() {
    return plan;
  }

  /** Returns a stream of draws for one thing of this unit. */
  Draw draw(String purpose, long number) {
    return Draw.of(key, purpose, number);
  }

  String certificateId() {
    return draw("certificate", 0).hex(32);
  }

  String postId(Post post) {
    return "6" + draw("post", post.number()).hex(23);
  }

  /** Counts an event that a reader can attribute to the learner. */
  void happened(EventKind kind, Instant at) {
    events
        .computeIfAbsent(course.week(at), w -> new EnumMap<>(EventKind.class))
        .merge(kind, 1, Integer::sum);
  }

  /** Counts an event that names the learner nowhere but in its payload. */
  void happenedInPayload() {
    payloadOnly++;
  }

  /** Returns how many events were written, by week and kind. */
  Map<Integer, Map<EventKind, Integer>> events() {
    return events;
  }

  int payloadOnly() {
    return payloadOnly;
  }
}
