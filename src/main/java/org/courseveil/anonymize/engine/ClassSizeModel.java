package org.courseveil.anonymize.engine;

/** AECS: the average size of the classes, where all suppressed learners make one. */
public final class ClassSizeModel extends QualityModel {
  @Override
  public String name() {
    return "class-size";
  }

  @Override
  public <T> T read(QualityModelReader<T> reader) {
    return reader.classSize();
  }

  @Override
  Objective over(EquivalenceClasses table, int k) {
    return new OverTable(Marginals.of(table), table.groups(), table.learners(), k);
  }

  private record OverTable(Marginals marginals, int groups, long learners, int k)
      implements Objective {
    @Override
    public double atLeast(Node node, long suppressed) {
      double tuples = groups;
      for (int d = 0; d < node.attributes(); d++) {
        tuples *= marginals.labels(d, node.level(d));
      }
      double most = Math.min(tuples, Math.floor((double) (learners - suppressed) / k) + 1);
      return learners / most;
    }

    @Override
    public double score(ClassVerdicts verdicts) {
      return (double) learners / (verdicts.kept() + (verdicts.suppressed().isEmpty() ? 0 : 1));
    }
  }
}
