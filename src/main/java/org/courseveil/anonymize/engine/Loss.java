package org.courseveil.anonymize.engine;

/**
 * The loss of a generalization, as ARX defines it: the geometric mean over the quasi-identifiers of
 * how much of its hierarchy the label of a learner covers on average, where a suppressed learner's
 * label covers all of it.
 */
final class Loss {
  /** Losses closer than this are equal: the last digits depend on the order of multiplying. */
  static final double TOLERANCE = 1e-12;

  private static final double PRECISION = 1e10;

  private Loss() {}

  /**
   * Returns the part that one quasi-identifier loses.
   *
   * @param covered the sum over the learners of the hierarchy rows that their label covers
   */
  static double part(long covered, long learners, int rows) {
    if (rows == 1) {
      return 0;
    }
    double share = (double) covered / rows;
    double least = (double) learners / rows;
    double part = Math.max(0, (share - least) / (learners - least));
    return Math.floor(part * PRECISION) / PRECISION;
  }

  /** Returns the loss of all quasi-identifiers together. */
  static double together(double[] parts) {
    double product = 1;
    for (double part : parts) {
      product *= Math.pow(part + 1, 1.0 / parts.length);
    }
    return product - 1;
  }
}
