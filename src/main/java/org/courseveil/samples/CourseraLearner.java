package org.courseveil.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A learner of one partner, as the platform has them.
 *
 * @param id the hashed id that the partner's export has
 * @param standing what the platform's lists and tables say of the account
 * @param born the year that the survey was told; 0 where nothing was
 * @param schooling the number of the choice that the survey was told, too
 */
record CourseraLearner(
    String id,
    Standing standing,
    Names.Part first,
    Names.Part last,
    String country,
    int born,
    String gender,
    Instant joined,
    List<Part> parts,
    int schooling) {
  /** How many there are of each hundred, roughly, and what becomes of them. */
  enum Standing {
    DELETED(84),
    LIVING(6),
    OBJECTED(2),
    UNLISTED(2),
    HELD(1),
    STAFF(1),
    DEGREE(2),
    CHILD(1),
    EARLY(1);

    private final int weight;

    Standing(int weight) {
      this.weight = weight;
    }
  }

  /**
   * A learner's part in a course.
   *
   * @param done how many parts of the course were met
   * @param grade in hundredths; -1 for none
   */
  record Part(CourseraPartner.Course course, Instant enrolled, int done, int grade, int posts) {
    Instant day(int day) {
      return enrolled.plus(Duration.ofHours(5 + 23L * day));
    }
  }

  private static final Instant NOW = Instant.parse("2026-11-08T00:00:00Z");
  private static final List<String> COUNTRIES = List.of("US", "IN", "BR", "DE", "NG", "GB", "");

  static CourseraLearner draw(long seed, CourseraPartner partner, int number) {
    Draw draw = Draw.of(seed, "coursera " + partner.slug(), number);
    Standing standing = standing(draw);
    Instant joined =
        standing == Standing.EARLY
            ? Instant.parse("2023-05-04T03:02:01Z")
            : Instant.parse("2026-02-03T04:05:06Z").plus(Duration.ofHours(draw.below(24 * 60)));
    return new CourseraLearner(
        draw.hex(40),
        standing,
        Names.first(draw),
        Names.last(draw),
        draw.pick(COUNTRIES),
        standing == Standing.CHILD ? 2015 : draw.percent(65) ? draw.between(1950, 2004) : 0,
        draw.pick(List.of("female", "male", "")),
        joined,
        partner.courses().stream()
            .filter(course -> partner.courses().size() == 1 || draw.percent(75))
            .map(course -> part(draw, course, joined))
            .toList(),
        1 + draw.weighted(3, 4, 2, 1));
  }

  private static Standing standing(Draw draw) {
    List<Standing> standings = List.of(Standing.values());
    return standings.get(
        draw.weighted(standings.stream().mapToInt(standing -> standing.weight).toArray()));
  }

  private static Part part(Draw draw, CourseraPartner.Course course, Instant joined) {
    Instant enrolled = joined.plus(Duration.ofHours(draw.below(24 * 40)));
    int done = draw.weighted(2, 3, 2, 2, 2, 2, 3, 6);
    int grade = done < 5 ? draw.percent(50) ? -1 : draw.below(50) : draw.between(55, 100);
    return new Part(course, enrolled, done, grade, draw.weighted(80, 12, 5, 3));
  }

  boolean isOnTheList() {
    return standing != Standing.LIVING;
  }

  String name() {
    return first.written() + " " + last.written();
  }

  String email() {
    return first.latin() + "." + last.latin() + "." + id.substring(0, 4) + "@mail.example.com";
  }

  static Instant now() {
    return NOW;
  }
}
