package org.courseveil.anonymize.engine;

import java.util.Arrays;

/**
 * Recursive (c,l)-diversity: the commonest value of a class is rarer than c times all values from
 * the l-th commonest on together.
 */
public final class RecursiveDiversity extends SensitiveModel {
  private final double c;
  private final int l;

  public RecursiveDiversity(String column, double c, int l) {
    super(column);
    this.c = c;
    this.l = requireDiversity(l);
  }

  @Override
  public String name() {
    return "recursive-(" + c + "," + l + ")-diversity";
  }

  @Override
  public <T> T read(PrivacyModelReader<T> reader) {
    return reader.recursiveDiversity(column(), c, l);
  }

  @Override
  int smallestClass() {
    return l;
  }

  @Override
  Criterion over(EquivalenceClasses table) {
    return (counts, learners) -> {
      long[] rising = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
      if (rising.length < l) {
        return false;
      }
      long rare = 0;
      for (int i = 0; i <= rising.length - l; i++) {
        rare += rising[i];
      }
      return rising[rising.length - 1] < c * rare;
    };
  }
}
