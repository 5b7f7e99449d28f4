package org.courseveil.anonymize.engine;

/**
 * Discernibility: how many learners each learner cannot be told from, added up. Of a suppressed
 * learner these are all; in the monotonic variant, DM*, those of the class it would be in.
 */
public final class DiscernibilityModel extends QualityModel {
  private final boolean monotonic;

  public DiscernibilityModel(boolean monotonic) {
    this.monotonic = monotonic;
  }

  @Override
  public String name() {
    return monotonic ? "discernibility:monotonic" : "discernibility";
  }

  @Override
  public <T> T read(QualityModelReader<T> reader) {
    return reader.discernibility(monotonic);
  }

  @Override
  Objective over(EquivalenceClasses table, int k) {
    return new OverTable(monotonic, table.learners(), k);
  }

  private record OverTable(boolean monotonic, long learners, int k) implements Objective {
    @Override
    public double atLeast(Node node, long suppressed) {
      // In the monotonic variant more suppressed learners may score less, down to one each.
      return monotonic
          ? learners
          : (double) (learners - suppressed) * k + (double) suppressed * learners;
    }

    @Override
    public double score(ClassVerdicts verdicts) {
      ClassTable classes = verdicts.classes();
      double sum = 0;
      for (int i = 0; i < classes.size(); i++) {
        double size = classes.learners(i);
        sum += size * (verdicts.suppressed().get(i) && !monotonic ? learners : size);
      }
      return sum;
    }
  }
}
