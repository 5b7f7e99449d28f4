package org.courseveil.anonymize.engine;

/** Distinct l-diversity: a class has at least l different values. */
public final class DistinctDiversity extends SensitiveModel {
  private final int l;

  public DistinctDiversity(String column, int l) {
    super(column);
    this.l = requireDiversity(l);
  }

  @Override
  public String name() {
    return "distinct-" + l + "-diversity";
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.distinctDiversity(column(), l);
  }

  @Override
  int smallestClass() {
    return l;
  }

  @Override
  Criterion over(EquivalenceClasses table) {
    return (counts, learners) -> {
      int distinct = 0;
      for (long count : counts) {
        distinct += count > 0 ? 1 : 0;
      }
      return distinct >= l;
    };
  }
}
