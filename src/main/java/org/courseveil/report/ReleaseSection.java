package org.courseveil.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.courseveil.policy.PrivacyRequirement;

/**
 * What the package stage did, or would do.
 *
 * @param release the name of the release, such as {@code 2026-11}
 * @param required what every package must reach
 * @param scheme the generalization in force, unless there were too few learners to choose one
 */
public record ReleaseSection(
    String release,
    PrivacyRequirement required,
    Optional<Scheme> scheme,
    List<PackageSection> packages) {
  public ReleaseSection {
    packages = List.copyOf(packages);
  }

  /**
   * The generalization that all members' packages share.
   *
   * @param learners the learners of the cohort on which it was chosen
   * @param loss the information it loses there, from 0 to 1
   * @param suppression the share of that cohort's units it leaves out
   * @param guardCost how much of the loss is owed to choosing at twice k, where that is known
   */
  public record Scheme(
      int version,
      long learners,
      double loss,
      double suppression,
      OptionalDouble guardCost,
      List<Level> levels) {
    public Scheme {
      Counts.requireCount("the version of a scheme", version);
      Counts.requireCount("learners of a scheme's cohort", learners);
      Counts.requireFinite("loss of a scheme", loss);
      Counts.requireShare("suppression of a scheme", suppression);
      guardCost.ifPresent(cost -> Counts.requireFinite("cost of the guard", cost));
      levels = List.copyOf(levels);
    }
  }

  /**
   * How far a quasi-identifier is generalized.
   *
   * @param level from 0, the floor
   * @param topLevel the level at which nothing is left of it
   * @param example a label of that level
   */
  public record Level(String column, int level, int topLevel, String example) {
    public Level {
      if (level < 0 || level > topLevel) {
        throw new IllegalArgumentException(
            "The level of "
                + column
                + " must be between 0 and its top level "
                + topLevel
                + ". Provided value: "
                + level);
      }
    }
  }

  List<Check> checks() {
    return packages.stream().flatMap(section -> section.checks(required).stream()).toList();
  }
}
