package org.courseveil.anonymize.engine;

import java.math.BigDecimal;

/**
 * Entropy l-diversity: the Shannon entropy of a class's values is the logarithm of l at least, that
 * of l even ones.
 */
public final class EntropyDiversity extends SensitiveModel {
  private final double l;

  public EntropyDiversity(String column, double l) {
    super(column);
    this.l = requireDiversity(l);
  }

  @Override
  public String name() {
    return "entropy-" + BigDecimal.valueOf(l).stripTrailingZeros().toPlainString() + "-diversity";
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.entropyDiversity(column(), l);
  }

  @Override
  int smallestClass() {
    return (int) Math.ceil(l);
  }

  @Override
  Criterion over(EquivalenceClasses table) {
    double least = Math.log(l) - ROUNDING;
    return (counts, learners) -> {
      double entropy = 0;
      for (long count : counts) {
        if (count > 0) {
          double share = (double) count / learners;
          entropy -= share * Math.log(share);
        }
      }
      return entropy >= least;
    };
  }
}
