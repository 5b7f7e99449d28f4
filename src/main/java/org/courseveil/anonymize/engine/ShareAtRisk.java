package org.courseveil.anonymize.engine;

/** At most a share of the released learners can be found with a chance above a threshold. */
public final class ShareAtRisk extends RiskModel {
  private final double threshold;
  private final double share;

  /**
   * Returns the model with its parameters.
   *
   * @param threshold the risk above which a learner is at risk
   */
  public ShareAtRisk(double threshold, double share) {
    this.threshold = requireRisk(threshold);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "A share of learners lies between 0 and 1. Provided value: " + share);
    }
    this.share = share;
  }

  @Override
  public String name() {
    return "share-at-risk-" + threshold + "-" + share;
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.shareAtRisk(HighestRisk.smallestClass(threshold), share);
  }

  @Override
  int tooMany(int[] rising) {
    int safe = HighestRisk.smallestClass(threshold);
    double learners = sum(rising);
    double atRisk = 0;
    for (int i = 0; i < rising.length && rising[i] < safe; i++) {
      atRisk += rising[i];
    }
    int gone = 0;
    while (gone < rising.length && atRisk > share * learners) {
      learners -= rising[gone];
      atRisk -= rising[gone++];
    }
    return gone;
  }
}
