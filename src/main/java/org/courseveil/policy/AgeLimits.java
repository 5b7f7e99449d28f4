package org.courseveil.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;

/**
 * Ages above the policy's that a country or a course sets: of a learner who may have been younger,
 * nothing is archived there.
 *
 * @param countries the age in years, by ISO 3166-1 alpha-2 code
 * @param courses the age in years, by the course's id
 */
public record AgeLimits(Map<String, Integer> countries, Map<String, Integer> courses)
    implements Serializable {
  /** No country and no course has an age of its own. */
  public static final AgeLimits NONE = new AgeLimits(Map.of(), Map.of());

  public AgeLimits {
    countries = Map.copyOf(countries);
    courses = Map.copyOf(courses);
  }

  /**
   * Returns the age of a country, or 0 if it has none. An unknown country, which the empty text
   * stands for, has the highest age of all.
   */
  public int ofCountry(String country) {
    return country.isEmpty()
        ? countries.isEmpty() ? 0 : Collections.max(countries.values())
        : countries.getOrDefault(country, 0);
  }

  /** Returns the age of a course, or 0 if it has none. */
  public int ofCourse(String course) {
    return courses.getOrDefault(course, 0);
  }
}
