package org.courseveil.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.attacks.Needle;

/** The truth about the sample of Coursera's exports. */
public record CourseraTruth(List<Learner> learners) {
  /** A value that only one learner has is looked for in every byte if it is as long as this. */
  private static final int LONG = 10;

  /**
   * A learner of a partner.
   *
   * @param standing what the sample made of the account
   * @param born the year that the survey was told; 0 where nothing was
   * @param courses in which the learner took part, as the archive calls them
   * @param identifiers what the sample has of the learner's ids and names
   */
  public record Learner(
      String id,
      String partner,
      String standing,
      String country,
      int born,
      String gender,
      int schooling,
      Set<String> courses,
      List<String> identifiers) {}

  /** Draws the learners of the committed sample again. */
  public static CourseraTruth read() {
    List<Learner> learners = new ArrayList<>();
    for (CourseraPartner partner : CourseraPartner.ALL) {
      for (CourseraLearner learner : CourseraSample.learners(CourseraSample.SEED, partner)) {
        learners.add(learner(partner, learner));
      }
    }
    return new CourseraTruth(List.copyOf(learners));
  }

  private static Learner learner(CourseraPartner partner, CourseraLearner drawn) {
    return new Learner(
        drawn.id(),
        partner.slug(),
        drawn.standing().name(),
        drawn.country(),
        drawn.born(),
        drawn.gender(),
        drawn.schooling(),
        drawn.parts().stream()
            .map(part -> course(partner, part.course()))
            .collect(Collectors.toSet()),
        List.of(
            drawn.id(),
            drawn.id().substring(0, 12),
            new StringBuilder(drawn.id()).reverse().toString(),
            drawn.email(),
            drawn.name(),
            drawn.first().latin()));
  }

  private static String course(CourseraPartner partner, CourseraPartner.Course course) {
    return "course-v1:" + partner.slug() + "+" + course.slug() + "+on-demand";
  }

  /** Returns a search for all ids and names. */
  public LeakSearch leaks() {
    List<Needle> unique = new ArrayList<>();
    List<Needle> common = new ArrayList<>();
    for (int number = 0; number < learners.size(); number++) {
      for (String identifier : learners.get(number).identifiers()) {
        (identifier.length() < LONG ? common : unique)
            .add(new Needle(number, "identifier", identifier));
      }
    }
    return LeakSearch.of(unique, common);
  }
}
