package org.courseveil.report;

import java.util.List;
import java.util.Optional;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.RecodingModel;

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
   * The generalization that all members' packages share, frozen when it was chosen.
   *
   * @param engine the program that chose it, with its version
   * @param loss the information it loses on the cohort it was chosen on, from 0 to 1
   * @param unguardedLoss what the best scheme for classes of k would lose there
   */
  public record Scheme(
      int version,
      RecodingModel recoding,
      String engine,
      double loss,
      double unguardedLoss,
      List<Level> levels) {
    public Scheme {
      Counts.requireCount("the version of a scheme", version);
      Counts.requireFinite("loss of a scheme", loss);
      Counts.requireFinite("loss without the guard", unguardedLoss);
      levels = List.copyOf(levels);
    }

    /** Returns what choosing at twice k costs, in hundredths of the granularity. */
    double guardPoints() {
      return (loss - unguardedLoss) * 100;
    }
  }

  /**
   * How far a quasi-identifier is generalized: to one level under full-domain recoding, to several
   * under local recoding.
   *
   * @param level the lowest, from 0, the floor
   * @param highest the highest
   * @param topLevel the level at which nothing is left of it
   * @param example a label of the lowest
   */
  public record Level(String column, int level, int highest, int topLevel, String example) {
    public Level {
      if (level < 0 || level > highest || highest > topLevel) {
        throw new IllegalArgumentException(
            "The levels of "
                + column
                + " must be between 0 and its top level "
                + topLevel
                + ". Provided levels: "
                + level
                + " to "
                + highest);
      }
    }
  }

  List<Check> checks() {
    return packages.stream().flatMap(section -> section.checks(required).stream()).toList();
  }
}
