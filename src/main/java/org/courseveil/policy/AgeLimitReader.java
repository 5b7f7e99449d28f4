package org.courseveil.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the ages that countries and courses set; they may only be higher than the policy's. */
final class AgeLimitReader {
  private static final String SETTING = "age-limits";
  private static final String COUNTRY = "country";
  private static final String COURSE = "course";
  private static final int HIGHEST = 99;

  /** The rules of the texts that know an age. */
  private static final List<String> ON_CHILDREN = List.of("E23-10", "C25-8");

  private final Optional<PolicyProfile> policy;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> courses = new HashMap<>();

  private AgeLimitReader(Optional<PolicyProfile> policy) {
    this.policy = policy;
  }

  static AgeLimits read(YamlSection section, Optional<PolicyProfile> policy) {
    if (!section.has(SETTING)) {
      return AgeLimits.NONE;
    }
    AgeLimitReader reader = new AgeLimitReader(policy);
    section.sections(SETTING).forEach(reader::read);
    return new AgeLimits(reader.countries, reader.courses);
  }

  private void read(YamlSection limit) {
    YamlScalar value = limit.value("years");
    int years = value.integer(1, HIGHEST);
    policy
        .filter(profile -> years < profile.minimumAge())
        .ifPresent(profile -> value.problem(tooLow(profile) + " Provided value: " + years));
    boolean ofCourse = limit.has(COURSE);
    if (ofCourse) {
      limit.refuse(COUNTRY, "an age is that of a country or of a course.");
    }
    Optional<Integer> earlier =
        ofCourse
            ? Optional.ofNullable(courses.put(limit.value(COURSE).text(Shape.COURSE), years))
            : Optional.ofNullable(countries.put(limit.value(COUNTRY).country(), years));
    if (earlier.isPresent()) {
      limit.problem(ofCourse ? COURSE : COUNTRY, "'" + SETTING + "' must name this once.");
    }
    limit.finish();
  }

  private static String tooLow(PolicyProfile profile) {
    return "an age may only be raised: "
        + profile.id()
        + " leaves out whoever is younger than "
        + profile.minimumAge()
        + profile.rules().stream()
            .filter(rule -> ON_CHILDREN.contains(rule.id()))
            .findFirst()
            .map(rule -> " (" + rule.id() + ": " + rule.citation() + ").")
            .orElse(".");
  }
}
