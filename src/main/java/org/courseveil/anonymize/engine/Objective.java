package org.courseveil.anonymize.engine;

/** A quality model bound to a table. */
interface Objective {
  /**
   * Scores closer than this are equal: parts are cut after the tenth decimal, and the order of
   * multiplying decides on which side of the cut they come to lie.
   */
  double TOLERANCE = 1e-9;

  /**
   * Returns what a node scores at least, whatever is suppressed, as long as it is so many learners
   * or more. With nobody suppressed, it falls nowhere when a level rises.
   */
  double atLeast(Node node, long suppressed);

  /** Returns the score of a node's classes, of which some are suppressed. */
  double score(ClassVerdicts verdicts);

  /** Returns what one class has lost, by which classes of equal size are told apart. */
  default double ofClass(ClassTable classes, int index) {
    return 0;
  }

  /** Cuts a part off after the tenth decimal, as ARX does before it puts parts together. */
  static double cut(double part) {
    return Math.floor(part * 1e10) / 1e10;
  }
}
