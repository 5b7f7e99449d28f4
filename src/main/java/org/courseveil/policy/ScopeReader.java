package org.courseveil.policy;

import java.util.List;

/** Reads the pseudonyms' scope, as a policy and a configuration both write it. */
final class ScopeReader {
  static final String SCOPE = "pseudonym-scope";
  static final String ATTACK = "course-set-attack";

  private static final String COURSE = "course";
  private static final String MEMBER = "member";

  private ScopeReader() {}

  /**
   * Reads the scope that a section sets.
   *
   * @param byDefault what holds where the section is silent
   */
  static PseudonymScope read(YamlSection section, PseudonymScope byDefault) {
    String scope =
        section
            .value(SCOPE, byDefault.joinsCourses() ? MEMBER : COURSE)
            .oneOf(List.of(COURSE, MEMBER))
            .orElse(COURSE);
    if (scope.equals(COURSE)) {
      section.refuse(ATTACK, "it says how many courses are known under pseudonym-scope: member.");
      return PseudonymScope.course();
    }
    int least = byDefault.joinsCourses() ? byDefault.knownCourses() : 2;
    return new PseudonymScope.Member(
        section
            .value(ATTACK, Integer.toString(least))
            .integer(1, PseudonymScope.Member.MOST_KNOWN_COURSES));
  }
}
