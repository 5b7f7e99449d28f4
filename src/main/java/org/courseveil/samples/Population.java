package org.courseveil.samples;

import java.util.ArrayList;
import java.util.List;

/** Everyone in the sample, and who takes part in which course. */
final class Population {
  private static final long FIRST_USER_ID = 2_100_000;
  private static final double USUAL_INTENSITY = 0.36;
  private static final double USUAL_EVENTS = 8.5;
  private static final int LINE_BYTES = 1000;

  private final long seed;
  private final List<Course> courses;
  private final List<Account> accounts = new ArrayList<>();
  private final List<List<Unit>> unitsByCourse = new ArrayList<>();
  private int units;

  private Population(long seed, List<Course> courses) {
    this.seed = seed;
    this.courses = courses;
    courses.forEach(course -> unitsByCourse.add(new ArrayList<>()));
  }

  static Population of(SampleSize size, long seed) {
    List<Course> courses = Courses.of(size);
    Population population = new Population(seed, courses);
    List<Draft> drafts = drafts(courses, size);
    population.number(drafts);
    double intensity =
        size.logBytes() == 0
            ? USUAL_INTENSITY
            : (double) size.logBytes() / LINE_BYTES / (drafts.size() * USUAL_EVENTS);
    population.enrol(new Activity(seed, intensity));
    return population;
  }

  private static List<Draft> drafts(List<Course> courses, SampleSize size) {
    List<Draft> drafts = Cast.of(courses, size.lateRequests());
    for (Course course : courses) {
      for (int i = 0; i < course.deleted(); i++) {
        drafts.add(Draft.deleted(course));
      }
      for (int i = 0; i < course.living(); i++) {
        drafts.add(Draft.living(course));
      }
    }
    return drafts;
  }

  /** Gives out user ids that follow from nothing else about an account. */
  private void number(List<Draft> drafts) {
    int[] places = new int[drafts.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
      drafts.get(i).index = i;
    }
    Draw draw = Draw.of(seed, "user ids");
    draw.shuffle(places);
    long[] ids = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      ids[i] = drafts.get(i).userId.orElse(FIRST_USER_ID + places[i] * 17L + draw.below(17));
    }
    for (Draft draft : drafts) {
      String namesake = draft.namesake.map(owner -> Long.toString(ids[owner.index])).orElse("");
      accounts.add(new Account(seed, draft, ids[draft.index], namesake));
    }
  }

  private void enrol(Activity activity) {
    List<Course> open =
        courses.stream().filter(course -> course.deleted() > 0 && course.structured()).toList();
    List<Course> large = open.stream().filter(course -> course.weeks() > 5).toList();
    for (Account account : accounts) {
      Draw draw = Draw.of(seed, "courses", account.index());
      Course home = courses.get(account.draft().course);
      enrol(activity, account, home, draw);
      if (draw.percent(5)) {
        enrolOnce(activity, account, draw.pick(large), draw);
      }
      if (draw.percent(2)) {
        enrolOnce(activity, account, draw.pick(open), draw);
      }
    }
  }

  private void enrolOnce(Activity activity, Account account, Course course, Draw draw) {
    boolean there = account.units().stream().anyMatch(unit -> unit.course().equals(course));
    if (!there && !account.draft().newcomer) {
      enrol(activity, account, course, draw);
    }
  }

  private void enrol(Activity activity, Account account, Course course, Draw draw) {
    Unit unit = activity.unit(units++, account, course);
    account.join(unit, draw);
    unitsByCourse.get(course.index()).add(unit);
  }

  List<Course> courses() {
    return courses;
  }

  List<Account> accounts() {
    return accounts;
  }

  /** Returns who takes part in a course, in the order of their accounts. */
  List<Unit> units(Course course) {
    return unitsByCourse.get(course.index());
  }
}
