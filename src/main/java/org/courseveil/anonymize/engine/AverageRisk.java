package org.courseveil.anonymize.engine;

/**
 * Average risk: one who guesses for every released learner is right for at most so large a share,
 * the marketer's risk of El Emam (2013).
 */
public final class AverageRisk extends RiskModel {
  private final double highest;

  public AverageRisk(double highest) {
    this.highest = requireRisk(highest);
  }

  @Override
  public String name() {
    return "average-risk-" + highest;
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.averageRisk(highest);
  }

  @Override
  int tooMany(int[] rising) {
    double learners = sum(rising);
    int gone = 0;
    while (gone < rising.length && 1 / (learners / (rising.length - gone)) > highest) {
      learners -= rising[gone++];
    }
    return gone;
  }
}
