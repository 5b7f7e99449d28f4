package org.courseveil.anonymize.engine;

import java.util.List;

/** What the values of a sensitive column must be like in every kept class. */
public abstract sealed class SensitiveModel extends PrivacyModel
    permits DistinctDiversity,
        EntropyDiversity,
        RecursiveDiversity,
        EqualCloseness,
        HierarchicalCloseness {
  private final String column;

  SensitiveModel(String column) {
    this.column = column;
  }

  /** Returns the sensitive column that it protects. */
  public final String column() {
    return column;
  }

  @Override
  public final List<String> columns() {
    return List.of(column);
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

  /** Returns the shares of the column's values in the whole table. */
  final double[] whole(EquivalenceClasses table) {
    return table.shares(table.sensitive(column));
  }

  static int requireDiversity(int l) {
    return (int) requireDiversity((double) l);
  }

  static double requireDiversity(double l) {
    if (!(l >= 1)) {
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
