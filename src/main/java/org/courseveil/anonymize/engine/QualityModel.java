package org.courseveil.anonymize.engine;

/**
 * What a search minimizes, in ARX's definitions: a score that tells how much of a table's use a
 * generalization takes.
 */
public abstract sealed class QualityModel
    permits LossModel, PrecisionModel, DiscernibilityModel, ClassSizeModel, EntropyModel {
  QualityModel() {}

  /** Returns ARX's default: loss, as geometric mean, with suppression counted in full. */
  public static QualityModel loss() {
    return LossModel.DEFAULT;
  }

  /** Returns the name under which evidence and commands know the model. */
  public abstract String name();

  /** Returns the model by which the suppressed cost nothing; only loss has such a one. */
  QualityModel withoutSuppression() {
    throw new IllegalArgumentException(
        "Local recoding minimizes loss. Provided quality model: " + name());
  }

  /** Returns the score of a recoded table; only loss has one for classes on different levels. */
  public double scoreOf(EquivalenceClasses table, Recoding recoding) {
    throw new IllegalArgumentException(
        "Local recoding is scored by loss. Provided quality model: " + name());
  }

  /** Hands the model's parameters to the method of its kind. */
  public abstract <T> T read(QualityModelReader<T> reader);

  /** Returns the model's view of a table whose kept classes have at least k learners. */
  abstract Objective over(EquivalenceClasses table, int k);
}
