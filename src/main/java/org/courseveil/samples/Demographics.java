package org.courseveil.samples;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a profile says of its owner; empty strings where it says nothing.
 *
 * @param education one of the platform's codes
 */
record Demographics(String country, OptionalInt birthYear, String gender, String education) {
  private static final List<String> COUNTRIES =
      List.of(
          "US", "IN", "GB", "BR", "DE", "CA", "MX", "NG", "CN", "ES", "FR", "EG", "PH", "AU", "JP",
          "PK", "CO", "ZA", "TR", "NL", "KE", "IT", "PL", "SE", "MY", "VN", "PE", "UA", "GR", "NZ");
  private static final int[] COUNTRY_WEIGHTS = {
    440, 270, 55, 40, 35, 35, 22, 16, 12, 10, 8, 6, 6, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1,
    1, 1
  };
  private static final List<String> EDUCATION =
      List.of("b", "m", "hs", "a", "p", "jhs", "other", "none", "el", "p_se", "p_oth");
  private static final int[] EDUCATION_WEIGHTS = {480, 260, 205, 20, 12, 8, 4, 3, 2, 3, 3};

  static Demographics of(Draw draw) {
    if (draw.percent(11)) {
      return new Demographics("", OptionalInt.empty(), "", draw.percent(95) ? "" : education(draw));
    }
    String country = draw.below(200) == 0 ? "" : COUNTRIES.get(draw.weighted(COUNTRY_WEIGHTS));
    OptionalInt born = draw.below(150) == 0 ? OptionalInt.empty() : OptionalInt.of(birthYear(draw));
    String gender = List.of("m", "f", "o", "").get(draw.weighted(600, 390, 5, 5));
    return new Demographics(country, born, gender, draw.below(200) == 0 ? "" : education(draw));
  }

  private static String education(Draw draw) {
    return EDUCATION.get(draw.weighted(EDUCATION_WEIGHTS));
  }

  private static int birthYear(Draw draw) {
    return switch (draw.weighted(20, 150, 650, 150, 30)) {
      case 0 -> draw.between(1950, 1979);
      case 1 -> draw.between(1980, 1989);
      case 2 -> draw.between(1990, 1999);
      case 3 -> draw.between(2000, 2003);
      default -> draw.between(2004, 2008);
    };
  }

  /** Returns whether this is the learner that such courses have most of. */
  boolean typical() {
    return (country.equals("US") || country.equals("IN"))
        && birthYear.orElse(0) / 10 == 199
        && (education.equals("b") || education.equals("m"));
  }

  /** Returns every country that a learner of the sample may give without being singled out. */
  static List<String> usualCountries() {
    return COUNTRIES;
  }
}
