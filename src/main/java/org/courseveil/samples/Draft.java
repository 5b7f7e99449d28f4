package org.courseveil.samples;

import java.util.Optional;
import java.util.OptionalLong;

/** What is settled of an account before it is drawn; whatever is not settled is left to chance. */
final class Draft {
  /** When the deletion was asked for, which decides what the snapshots still know. */
  enum Asked {
    /** Erased between the two snapshots. */
    BETWEEN,
    /** Erased between the snapshots, asked for in the last days that allow it. */
    LATELY,
    /** Erased before the first snapshot. */
    EARLY,
    /** Not erased yet. */
    AFTER,
    /** So long ago that archiving is late. */
    LATE,
    /** Not erased yet, and soon late. */
    SOON_LATE
  }

  /** The objection flag of someone whom the list of objections does not name. */
  static final String NOT_LISTED = "-";

  final int course;
  Fate fate;
  String reason = "";
  String state = "COMPLETE";
  Asked asked = Asked.BETWEEN;
  Optional<String> username = Optional.empty();
  Optional<String> name = Optional.empty();
  Optional<Draft> namesake = Optional.empty();
  OptionalLong userId = OptionalLong.empty();
  Optional<Demographics> demographics = Optional.empty();
  String objection = "no";
  boolean legalHold;
  boolean staff;
  boolean superuser;
  boolean instructor;
  boolean newcomer;

  /** The account's place among all, once it has one. */
  int index = -1;

  private Draft(int course, Fate fate) {
    this.course = course;
    this.fate = fate;
  }

  static Draft living(Course course) {
    return new Draft(course.index(), Fate.LIVING);
  }

  static Draft deleted(Course course) {
    return new Draft(course.index(), Fate.ELIGIBLE);
  }

  static Draft excluded(Course course, String reason) {
    Draft draft = new Draft(course.index(), Fate.EXCLUDED);
    draft.reason = reason;
    draft.asked = Asked.LATELY;
    return draft;
  }

  static Draft unfinished(Course course, String state, Asked asked) {
    Draft draft = new Draft(course.index(), Fate.NOT_COMPLETE);
    draft.reason = state;
    draft.state = state;
    draft.asked = asked;
    return draft;
  }

  Draft username(String text) {
    username = Optional.of(text);
    return this;
  }

  Draft name(String text) {
    name = Optional.of(text);
    return this;
  }

  Draft demographics(Demographics settled) {
    demographics = Optional.of(settled);
    return this;
  }
}
