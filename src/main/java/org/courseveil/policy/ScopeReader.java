package org.courseveil.policy;

import java.util.List;
import java.util.Optional;

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

  /** Returns a policy with the scope that a configuration sets; a wider one is a problem. */
  static Optional<PolicyProfile> narrowed(Optional<PolicyProfile> policy, YamlSection root) {
    PseudonymScope permitted =
        policy.map(profile -> profile.privacy().pseudonymScope()).orElseGet(PseudonymScope::course);
    PseudonymScope scope = read(root, permitted);
    if (policy.isEmpty() || scope.isWithin(permitted)) {
      return policy.map(profile -> profile.withPseudonymScope(scope));
    }
    root.problem(
        permitted.joinsCourses() && root.has(ATTACK) ? ATTACK : SCOPE,
        "Pseudonyms may only tell less than under "
            + policy.get().id()
            + ", whose scope is "
            + permitted
            + ". Provided scope: "
            + scope
            + ". Take the policy's, or one that is stricter: course is stricter than member, and a"
            + " larger course-set-attack is stricter than a smaller one.");
    return policy;
  }
}
