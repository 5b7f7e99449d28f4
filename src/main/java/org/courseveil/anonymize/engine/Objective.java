package org.courseveil.anonymize.engine;

/** A quality model bound to a table. */
interface Objective {
  /** Scores closer than this are equal: the last digits depend on the order of multiplying. */
  double TOLERANCE = 1e-12;

  /**
   * Returns what a node scores at least, whatever is suppressed, as long as it is so many learners
   * or more. With nobody suppressed, it falls nowhere when a level rises.
   */
  double atLeast(Node node, long suppressed);

  /** Returns the score of a node's classes, of which some are suppressed. */
  double score(ClassVerdicts verdicts);

  /** Cuts a part off after the tenth decimal, as ARX does before it puts parts together. */
  static double cut(double part) {
    return Math.floor(part * 1e10) / 1e10;
  }
}
