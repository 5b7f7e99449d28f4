package org.courseveil.samples;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a profile says of its owner; empty strings where it says nothing.
 *
 * <p>Most learners are of three sorts: graduates at work in the Americas and Europe, engineers in
 * Asia, and students. A few are like nobody else.
 *
 * @param education one of the platform's codes
 */
record Demographics(String country, OptionalInt birthYear, String gender, String education) {
  private static final List<String> WESTERN =
      List.of(
          "US", "GB", "BR", "CA", "DE", "MX", "ES", "FR", "CO", "NL", "IT", "PL", "SE", "PE", "UA",
          "GR");
  private static final int[] WESTERN_WEIGHTS = {
    700, 75, 55, 50, 40, 30, 14, 11, 6, 5, 4, 3, 3, 2, 1, 1
  };
  private static final List<String> EASTERN =
      List.of("IN", "CN", "PH", "JP", "PK", "NG", "EG", "AU", "TR", "ZA", "KE", "MY", "VN", "NZ");
  private static final int[] EASTERN_WEIGHTS = {830, 40, 22, 20, 18, 16, 12, 10, 9, 8, 6, 4, 3, 2};
  private static final List<String> EDUCATION =
      List.of("b", "m", "hs", "a", "p", "jhs", "other", "none", "el", "p_se", "p_oth");

  static Demographics of(Draw draw) {
    if (draw.percent(11)) {
      String only = draw.percent(95) ? "" : draw.pick(EDUCATION);
      return new Demographics("", OptionalInt.empty(), "", only);
    }
    Demographics told =
        switch (draw.weighted(54, 28, 16, 2)) {
          case 0 -> graduate(draw);
          case 1 -> engineer(draw);
          case 2 -> student(draw);
          default -> anybody(draw);
        };
    return draw.percent(2) ? told.without(draw.below(4)) : told;
  }

  private static Demographics graduate(Draw draw) {
    return told(
        western(draw),
        draw.percent(15) ? draw.between(1980, 1989) : draw.between(1990, 1999),
        draw.percent(58),
        EDUCATION.get(draw.weighted(54, 38, 1, 3, 4)));
  }

  private static Demographics engineer(Draw draw) {
    return told(
        EASTERN.get(draw.weighted(EASTERN_WEIGHTS)),
        draw.between(1991, 1999),
        draw.percent(63),
        EDUCATION.get(draw.weighted(82, 16, 1, 1)));
  }

  private static Demographics student(Draw draw) {
    return told(
        western(draw),
        draw.between(2000, 2006),
        draw.percent(56),
        EDUCATION.get(draw.weighted(2, 0, 94, 1, 0, 3)));
  }

  private static Demographics anybody(Draw draw) {
    String country = draw.percent(50) ? western(draw) : draw.pick(EASTERN);
    return new Demographics(
        country,
        OptionalInt.of(draw.between(1950, 2008)),
        List.of("m", "f", "o").get(draw.weighted(50, 40, 10)),
        draw.pick(EDUCATION));
  }

  private static String western(Draw draw) {
    return WESTERN.get(draw.weighted(WESTERN_WEIGHTS));
  }

  private static Demographics told(String country, int born, boolean male, String education) {
    return new Demographics(country, OptionalInt.of(born), male ? "m" : "f", education);
  }

  private Demographics without(int answer) {
    return new Demographics(
        answer == 0 ? "" : country,
        answer == 1 ? OptionalInt.empty() : birthYear,
        answer == 2 ? "" : gender,
        answer == 3 ? "" : education);
  }

  /** Returns whether this is a learner whom such courses are made for. */
  boolean typical() {
    return (country.equals("US") || country.equals("IN"))
        && birthYear.orElse(0) / 10 == 199
        && (education.equals("b") || education.equals("m"));
  }

  /** Returns every country that a learner of the sample may give without being singled out. */
  static List<String> usualCountries() {
    return java.util.stream.Stream.concat(WESTERN.stream(), EASTERN.stream()).sorted().toList();
  }
}
