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
  private final boolean knowsWeeks;

  Adversary(Set<String> columns, boolean knowsWeeks) {
    this.columns = columns;
    this.knowsWeeks = knowsWeeks;
  }

  boolean knows(String column) {
    return columns.contains(column);
  }

  boolean knowsWeeks() {
    return knowsWeeks;
  }
}
