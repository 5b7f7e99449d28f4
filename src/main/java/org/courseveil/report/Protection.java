package org.courseveil.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courseveil.policy.PrivacyRequirement;

/**
 * What the rows of a package reached.
 *
 * @param learners distinct learners in the package
 * @param classes groups of rows that look alike
 * @param smallestClass distinct learners of the smallest group, or where pseudonyms join courses of
 *     those who share known ones: the k that was achieved
 * @param fewestValues of each sensitive column the fewest distinct values in a group; the least of
 *     them is the l that was achieved
 * @param suppression the share of the units considered that was held back for protection
 * @param loss the information lost by generalization, from 0 to 1
 * @param risks how well its learners could be found
 */
public record Protection(
    long learners,
    long classes,
    long smallestClass,
    Map<String, Long> fewestValues,
    double suppression,
    double loss,
    Risks risks) {
  public Protection {
    Counts.requireCount("learners of a package", learners);
    Counts.requireCount("classes of a package", classes);
    Counts.requireCount("the smallest class", smallestClass);
    fewestValues = Collections.unmodifiableMap(new TreeMap<>(fewestValues));
    fewestValues.forEach((column, values) -> Counts.requireCount("values in a class", values));
    Counts.requireShare("suppression of a package", suppression);
    Counts.requireFinite("loss of a package", loss);
  }

  /** Returns the fewest distinct values of any sensitive column in a class; 0 if there is none. */
  public long fewestOutcomes() {
    return fewestValues.values().stream().mapToLong(Long::longValue).min().orElse(0);
  }

  List<Check> checks(PrivacyRequirement required, String member) {
    return List.of(
        new Check(
            "Every class holds at least k learners",
            member,
            smallestClass >= required.k(),
            "the smallest holds " + smallestClass + ", where k is " + required.k()),
        new Check(
            "Every class holds at least l outcomes",
            member,
            fewestOutcomes() >= required.l(),
            "the poorest holds " + fewestOutcomes() + ", where l is " + required.l()),
        new Check(
            "The package holds enough learners",
            member,
            learners >= required.minimumLearners(),
            Figures.grouped(learners)
                + " learners, where at least "
                + required.minimumLearners()
                + " are needed"));
  }
}
