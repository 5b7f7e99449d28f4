package org.courseveil.anonymize.engine;

/**
 * How much a suppressed learner's lost distinctions weigh against those of a generalized one: ARX's
 * gs-factor.
 *
 * @param factor from 0, where suppression costs nothing beside generalization, over 0.5, where both
 *     cost in full, to 1, where generalization costs nothing
 */
public record Suppression(double factor) {
  static final Suppression EVEN = new Suppression(0.5);

  public Suppression {
    if (!(factor >= 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "A gs-factor lies between 0 and 1. Provided value: " + factor);
    }
  }

  double ofGeneralization() {
    return factor <= 0.5 ? 1 : 1 - 2 * (factor - 0.5);
  }

  double ofSuppression() {
    return factor < 0.5 ? 2 * factor : 1;
  }
}
