package org.courseveil.anonymize.engine;

/** Entropy l-diversity: the Shannon entropy of a class's values is that of l even ones at least. */
public final class EntropyDiversity extends SensitiveModel {
  private final int l;

  public EntropyDiversity(String column, int l) {
    super(column);
    this.l = requireDiversity(l);
  }

  @Override
  public String name() {
    return "entropy-" + l + "-diversity";
  }

  @Override
  int smallestClass() {
    return l;
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
