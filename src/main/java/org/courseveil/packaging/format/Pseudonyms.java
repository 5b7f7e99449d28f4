package org.courseveil.packaging.format;

/**
 * How far a pseudonym reaches, and how many courses of one learner may be known together with still
 * k learners who share them.
 *
 * @param scope {@code course} or {@code member}
 * @param knownCourses 1 in scope course, in which nobody can join the courses of a learner
 */
public record Pseudonyms(Code scope, int knownCourses) {
  private static final int MOST_KNOWN_COURSES = 3;

  public Pseudonyms {
    boolean joined = scope.text().equals("member");
    if (!joined && !scope.text().equals("course")) {
      throw new IllegalArgumentException(
          "The scope of pseudonyms must be course or member. Provided value: " + scope);
    }
    if (knownCourses < 1 || knownCourses > (joined ? MOST_KNOWN_COURSES : 1)) {
      throw new IllegalArgumentException(
          "The courses that may be known must be 1, or up to "
              + MOST_KNOWN_COURSES
              + " in scope member. Provided values: "
              + scope
              + ", "
              + knownCourses);
    }
  }

  /** Returns the reach of pseudonyms that stand in one course, or in several of a learner. */
  public static Pseudonyms of(boolean joined, int knownCourses) {
    return new Pseudonyms(new Code(joined ? "member" : "course"), knownCourses);
  }
}
