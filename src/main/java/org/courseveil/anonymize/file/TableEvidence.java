package org.courseveil.anonymize.file;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * What became of one table, in the words of {@code evidence.json}.
 *
 * @param recoding whether all classes stand on the same levels
 * @param choice the levels, and how they were found
 * @param loss the score of the quality model
 * @param granularity how fine the labels are, from 0 to 1
 * @param uniquesBefore the persons who were alone with their quasi-identifiers in the input
 * @param risks what an attacker could conclude from the output
 * @param seconds the time of all of it, reading, writing and verifying
 */
public record TableEvidence(
    String engine,
    String engineVersion,
    String recoding,
    String quality,
    List<String> models,
    int k,
    double suppressionLimit,
    long persons,
    double loss,
    double granularity,
    @JsonUnwrapped Choice choice,
    long suppressed,
    long classes,
    long smallestClass,
    long uniquesBefore,
    Risks risks,
    Map<Long, Long> classesBySize,
    double seconds) {
  /** What was chosen. */
  public sealed interface Choice {}

  /**
   * One level a quasi-identifier.
   *
   * @param lowerBound what every permitted choice loses at least; the loss, if it is proven
   */
  public record OneForAll(
      Map<String, Integer> levels, double lowerBound, double latticeSize, long nodesChecked)
      implements Choice {}

  /** Levels for some persons after others, each for those whom none before kept. */
  public record Several(List<Step> steps) implements Choice {}

  /** The persons and classes on the same levels. */
  public record Step(Map<String, Integer> levels, long persons, long classes) {}

  /**
   * The risks of released persons to be found by who knows the quasi-identifiers of all.
   *
   * @param prosecutor the highest chance, for one who knows that the person is in the table
   * @param journalist the highest chance, for one who does not; the same as long as the table is
   *     all that is known of its population
   * @param marketer the expected share, for one who guesses for everybody
   * @param atRisk the share of persons above a chance of one of five
   */
  public record Risks(double prosecutor, double journalist, double marketer, double atRisk) {}
}
