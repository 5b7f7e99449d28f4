package org.courseveil.anonymize.file;

import java.util.List;
import java.util.Map;

/**
 * What became of one table, in the words of {@code evidence.json}.
 *
 * @param levels the level of each quasi-identifier
 * @param loss the score of the quality model
 * @param lowerBound what every permitted generalization loses at least; the loss, if it is proven
 * @param uniquesBefore the persons who were alone with their quasi-identifiers in the input
 * @param risks what an attacker could conclude from the output
 * @param seconds reading, searching, writing and verifying
 */
public record TableEvidence(
    String engine,
    String engineVersion,
    String quality,
    List<String> models,
    int k,
    double suppressionLimit,
    long persons,
    Map<String, Integer> levels,
    double loss,
    double lowerBound,
    long suppressed,
    long classes,
    long smallestClass,
    long uniquesBefore,
    Risks risks,
    Map<Long, Long> classesBySize,
    double latticeSize,
    long nodesChecked,
    double seconds) {
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
