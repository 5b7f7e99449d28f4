package org.courseveil.packaging.format;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Upper bounds of how well learners could be found by somebody who knows the quasi-identifiers of
 * everybody.
 *
 * @param prosecutor the chance for the learner who is easiest to find, known to be in the package
 * @param journalist the same if that is not known
 * @param marketer the share of learners that one who guesses for all is expected to get right
 * @param threshold the chance above which a learner counts as at risk
 * @param atRisk the share of learners at risk
 */
public record Risks(
    RoundedRate prosecutor,
    RoundedRate journalist,
    RoundedRate marketer,
    RoundedRate threshold,
    RoundedRate atRisk) {

  /**
   * Returns the risks of classes that all have some rounded number of learners at least: an exact
   * smallest class would show in the chance that follows from it.
   */
  public static Risks of(
      RoundedCount smallestClass, double marketer, double threshold, double atRisk) {
    RoundedRate highest = RoundedRate.of(1.0 / smallestClass.value());
    return new Risks(
        highest,
        highest,
        RoundedRate.of(marketer),
        new RoundedRate(threshold),
        RoundedRate.of(atRisk));
  }

  ObjectNode toJson() {
    return Json.object()
        .put("prosecutor", prosecutor.value())
        .put("journalist", journalist.value())
        .put("marketer", marketer.value())
        .put("threshold", threshold.value())
        .put("atRisk", atRisk.value());
  }

  static Risks from(StrictObject json) throws FormatException {
    double prosecutor = json.number("prosecutor");
    double journalist = json.number("journalist");
    double marketer = json.number("marketer");
    double threshold = json.number("threshold");
    double atRisk = json.number("atRisk");
    return json.complete(
        () ->
            new Risks(
                new RoundedRate(prosecutor),
                new RoundedRate(journalist),
                new RoundedRate(marketer),
                new RoundedRate(threshold),
                new RoundedRate(atRisk)));
  }
}
