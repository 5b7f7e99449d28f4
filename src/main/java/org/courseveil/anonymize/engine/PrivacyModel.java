package org.courseveil.anonymize.engine;

/**
 * What a class must be like besides large, in ARX's definitions; a class that is not is suppressed
 * whole.
 */
public abstract sealed class PrivacyModel
    permits DistinctDiversity,
        EntropyDiversity,
        RecursiveDiversity,
        EqualCloseness,
        HierarchicalCloseness {
  private final String column;

  PrivacyModel(String column) {
    this.column = column;
  }

  /** Returns the sensitive column that it protects. */
  public final String column() {
    return column;
  }

  /** Returns the name under which evidence and commands know the model. */
  public abstract String name();

  /** Returns the fewest learners of a class that can be as the model asks. */
  int smallestClass() {
    return 1;
  }

  /** Returns the model's judgement of classes by their counts of the column's values. */
  abstract Criterion over(EquivalenceClasses table);

  /** A judgement of single classes. */
  interface Criterion {
    /**
     * Returns whether a class is as the model asks.
     *
     * @param counts the class's learners by the code of their value
     */
    boolean holds(long[] counts, long learners);
  }

  /** Returns the learners of the whole table by the code of their value. */
  final long[] whole(EquivalenceClasses table) {
    return table.learnersByOutcome(table.sensitive(column));
  }

  static int requireDiversity(int l) {
    if (l < 1) {
      throw new IllegalArgumentException("l must be at least 1. Provided value: " + l);
    }
    return l;
  }

  static double requireDistance(double t) {
    if (!(t >= 0 && t <= 1)) {
      throw new IllegalArgumentException("t lies between 0 and 1. Provided value: " + t);
    }
    return t;
  }
}
