package org.courseveil.attacks;

import java.util.Set;

/** Who attacks, by the columns of a package that it can hold against what it knows. */
public enum Adversary {
  /** Knows what learners show in public. */
  OUTSIDER(
      Set.of("country", "birth_years", "gender", "education", "forum_posts", "certificate"), false),
  /** Knows the package, its scheme and the code besides. */
  RESEARCHER(
      Set.of(
          "country",
          "birth_years",
          "gender",
          "education",
          "enrolment_month",
          "forum_posts",
          "certificate"),
      false),
  /** Holds its own raw exports and the notices of deletion. */
  MEMBER(
      Set.of(
          "country",
          "birth_years",
          "gender",
          "education",
          "enrolment_month",
          "forum_posts",
          "certificate",
          "grade_band",
          "completed",
          "events",
          "active_weeks",
          "videos",
          "problems"),
      true);

  private final Set<String> columns;
  private final boolean holdsLogs;

  Adversary(Set<String> columns, boolean holdsLogs) {
    this.columns = columns;
    this.holdsLogs = holdsLogs;
  }

  boolean knows(String column) {
    return columns.contains(column);
  }

  /** Returns whether it knows what learners did, and when. */
  boolean holdsLogs() {
    return holdsLogs;
  }
}
