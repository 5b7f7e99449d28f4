package org.courseveil.anonymize.engine;

/**
 * Highest risk: nobody is found with a chance above a threshold, the prosecutor's risk of El Emam
 * (2013). It is k-anonymity with the k that the threshold asks for, rounded up.
 */
public final class HighestRisk extends PrivacyModel {
  private final double highest;

  public HighestRisk(double highest) {
    this.highest = RiskModel.requireRisk(highest);
  }

  @Override
  public String name() {
    return "highest-risk-" + highest;
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.highestRisk(smallestClass());
  }

  @Override
  int smallestClass() {
    return smallestClass(highest);
  }

  /** Returns the fewest learners of whom each is found with no more than a chance. */
  static int smallestClass(double risk) {
    return (int) Math.ceil(1 / risk - ROUNDING);
  }
}
