package org.courseveil.samples;

/** Whose a row is, as the account of rows is to show it. */
final class Owner {
  static final String NOBODY = "nobody";
  static final String BROKEN = "broken";

  private Owner() {}

  /** Returns whose a row is that belongs to no course. */
  static String of(Account account) {
    return switch (account.fate()) {
      case LIVING -> "living";
      case ELIGIBLE -> "eligible";
      case EXCLUDED -> "excluded:" + account.draft().reason;
      case NOT_COMPLETE -> "not_complete:" + account.draft().reason;
    };
  }

  /** Returns whose a row of a course is; a course of no member makes a difference. */
  static String of(Account account, Course course) {
    return account.fate() == Fate.ELIGIBLE && !course.offeredByMember()
        ? "eligible:not_a_member"
        : of(account);
  }
}
