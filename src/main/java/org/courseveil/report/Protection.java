package org.courseveil.report;

import java.util.List;
import java.util.OptionalDouble;
import org.courseveil.policy.PrivacyRequirement;

/**
 * What the rows of a package reached.
 *
 * @param learners distinct learners in the package
 * @param classes groups of rows that look alike
 * @param smallestClass distinct learners of the smallest group: the k that was achieved
 * @param fewestOutcomes distinct values of the poorest group's outcome: the l that was achieved
 * @param suppression the share of the units considered that was held back for protection
 * @param loss the information lost by generalization and suppression, from 0 to 1
 * @param guardCost how much of the loss is owed to choosing at twice k, where that is known
 */
public record Protection(
    long learners,
    long classes,
    long smallestClass,
    long fewestOutcomes,
    double suppression,
    double loss,
    OptionalDouble guardCost) {
  public Protection {
    Counts.requireCount("learners of a package", learners);
    Counts.requireCount("classes of a package", classes);
    Counts.requireCount("the smallest class", smallestClass);
    Counts.requireCount("the fewest outcomes of a class", fewestOutcomes);
    Counts.requireShare("suppression of a package", suppression);
    Counts.requireFinite("loss of a package", loss);
    guardCost.ifPresent(cost -> Counts.requireFinite("cost of the guard", cost));
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
            fewestOutcomes >= required.l(),
            "the poorest holds " + fewestOutcomes + ", where l is " + required.l()),
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
