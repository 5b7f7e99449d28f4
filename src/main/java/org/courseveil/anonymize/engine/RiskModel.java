package org.courseveil.anonymize.engine;

/**
 * What the sizes of all kept classes together must be like. As long as they are not, the smallest
 * class is suppressed; classes without any quasi-identifier left put nobody at risk and are not
 * counted.
 */
public abstract sealed class RiskModel extends PrivacyModel permits AverageRisk, ShareAtRisk {
  RiskModel() {}

  /**
   * Returns how many of the smallest classes have to go until the rest is as the model asks, at
   * worst all.
   *
   * @param rising the sizes of the classes, the smallest first
   */
  abstract int tooMany(int[] rising);

  static double requireRisk(double risk) {
    if (!(risk > 0 && risk <= 1)) {
      throw new IllegalArgumentException(
          "A risk is above 0 and at most 1. Provided value: " + risk);
    }
    return risk;
  }

  static long sum(int[] sizes) {
    long sum = 0;
    for (int size : sizes) {
      sum += size;
    }
    return sum;
  }
}
