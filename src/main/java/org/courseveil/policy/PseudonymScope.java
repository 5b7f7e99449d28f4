package org.courseveil.policy;

/**
 * How far a pseudonym of a package reaches: in which of a learner's rows the same one stands. None
 * ever stands in two packages.
 */
public sealed interface PseudonymScope {
  /** Returns the scope that tells least, and the one of a policy that names none. */
  static PseudonymScope course() {
    return new Course();
  }

  /** Another pseudonym in each course, so that nobody can join the courses of a learner. */
  record Course() implements PseudonymScope {
    @Override
    public int knownCourses() {
      return 1;
    }

    @Override
    public boolean joinsCourses() {
      return false;
    }

    @Override
    public String toString() {
      return "course";
    }
  }

  /**
   * One pseudonym in all courses of the member, so that a learner can be followed through them, and
   * the courses together tell who it is. Whoever knows some of them, with what a row says of
   * demographics and the like, still finds k learners.
   *
   * @param knownCourses how many courses of a learner may be known
   */
  record Member(int knownCourses) implements PseudonymScope {
    /** The most courses that a policy can protect against: sets grow with every one. */
    public static final int MOST_KNOWN_COURSES = 3;

    public Member {
      if (knownCourses < 1 || knownCourses > MOST_KNOWN_COURSES) {
        throw new IllegalArgumentException(
            "The courses that an attacker may know must be 1 to "
                + MOST_KNOWN_COURSES
                + ". Provided value: "
                + knownCourses);
      }
    }

    @Override
    public boolean joinsCourses() {
      return true;
    }

    @Override
    public String toString() {
      return "member, against " + knownCourses + " known courses";
    }
  }

  /** Returns how many rows of one learner somebody may know together: 1 if none can be joined. */
  int knownCourses();

  /** Returns whether several rows of one learner have one pseudonym. */
  boolean joinsCourses();

  /** Returns whether this tells no more than another scope. */
  default boolean isWithin(PseudonymScope permitted) {
    return !joinsCourses()
        || (permitted.joinsCourses() && knownCourses() >= permitted.knownCourses());
  }
}
