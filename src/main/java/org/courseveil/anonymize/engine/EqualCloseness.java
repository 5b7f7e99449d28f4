package org.courseveil.anonymize.engine;

/**
 * t-closeness with equal distances: to become the whole table's distribution, a class's values have
 * to change for at most the share t of its learners.
 */
public final class EqualCloseness extends SensitiveModel {
  private final double t;

  public EqualCloseness(String column, double t) {
    super(column);
    this.t = requireDistance(t);
  }

  @Override
  public String name() {
    return "equal-" + t + "-closeness";
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.equalCloseness(column(), t);
  }

  @Override
  Criterion over(EquivalenceClasses table) {
    double[] whole = whole(table);
    return (counts, learners) -> {
      double moved = 0;
      for (int value = 0; value < whole.length; value++) {
        moved += Math.abs(whole[value] - (double) counts[value] / learners);
      }
      return moved / 2 <= t + ROUNDING;
    };
  }
}
