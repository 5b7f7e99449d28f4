package org.courseveil.anonymize.engine;

import java.util.List;

/** Precision: how high the levels are against the heights of their hierarchies, on average. */
public final class PrecisionModel extends QualityModel {
  @Override
  public String name() {
    return "precision";
  }

  @Override
  public <T> T read(QualityModelReader<T> reader) {
    return reader.precision();
  }

  @Override
  Objective over(EquivalenceClasses table, int k) {
    return new OverTable(table.hierarchies(), table.learners());
  }

  private record OverTable(List<Hierarchy> hierarchies, double learners) implements Objective {
    @Override
    public double atLeast(Node node, long suppressed) {
      double[] parts = new double[hierarchies.size()];
      for (int d = 0; d < parts.length; d++) {
        double height = Math.max(1, hierarchies.get(d).levels() - 1);
        parts[d] = ((learners - suppressed) * (node.level(d) / height) + suppressed) / learners;
      }
      return Aggregate.ARITHMETIC_MEAN.of(parts);
    }

    @Override
    public double score(ClassVerdicts verdicts) {
      return atLeast(verdicts.classes().node(), verdicts.suppressedLearners());
    }
  }
}
