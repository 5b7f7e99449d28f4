package org.courseveil.anonymize.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Loss: how much of its hierarchy the label of a learner covers on average, where the label of a
 * suppressed learner covers all of it.
 */
public final class LossModel extends QualityModel {
  static final LossModel DEFAULT =
      new LossModel(Aggregate.GEOMETRIC_MEAN, Suppression.EVEN, List.of());

  private final Aggregate aggregate;
  private final Suppression suppression;
  private final List<Double> weights;

  /**
   * Returns the model with its parameters.
   *
   * @param weights one a quasi-identifier, in the table's order, the highest of which counts in
   *     full; none where all weigh alike
   */
  public LossModel(Aggregate aggregate, Suppression suppression, List<Double> weights) {
    this.aggregate = aggregate;
    this.suppression = suppression;
    this.weights = List.copyOf(weights);
  }

  @Override
  public String name() {
    return "loss:" + aggregate.name().toLowerCase(Locale.ROOT);
  }

  @Override
  LossModel withoutSuppression() {
    return new LossModel(aggregate, new Suppression(0), weights);
  }

  @Override
  public double scoreOf(EquivalenceClasses table, Recoding recoding) {
    OverTable loss = new OverTable(table);
    long suppressed = table.learners() - recoding.histogram().learners();
    double[] parts = new double[table.hierarchies().size()];
    for (int d = 0; d < parts.length; d++) {
      long lost = suppressed * table.hierarchies().get(d).size();
      parts[d] = loss.part(d, recoding.covered(d), suppressed, lost);
    }
    return aggregate.of(parts);
  }

  @Override
  public <T> T read(QualityModelReader<T> reader) {
    return reader.loss(aggregate, suppression, weights);
  }

  @Override
  Objective over(EquivalenceClasses table, int k) {
    int attributes = table.hierarchies().size();
    if (!weights.isEmpty() && weights.size() != attributes) {
      throw new IllegalArgumentException(
          "Loss has a weight a quasi-identifier, "
              + attributes
              + ", or none. Provided weights: "
              + weights.size());
    }
    return new OverTable(table);
  }

  private final class OverTable implements Objective {
    private final List<Hierarchy> hierarchies;
    private final long learners;
    private final Marginals marginals;
    private final double[] weightOf;

    OverTable(EquivalenceClasses table) {
      this.hierarchies = table.hierarchies();
      this.learners = table.learners();
      this.marginals = Marginals.of(table);
      double highest = weights.stream().mapToDouble(Double::doubleValue).max().orElse(1);
      this.weightOf = new double[hierarchies.size()];
      for (int d = 0; d < weightOf.length; d++) {
        weightOf[d] = weights.isEmpty() ? 1 : weights.get(d) / highest;
      }
    }

    @Override
    public double atLeast(Node node, long suppressed) {
      double[] parts = new double[hierarchies.size()];
      for (int d = 0; d < parts.length; d++) {
        long lost = marginals.mostCovered(d, node.level(d), suppressed);
        parts[d] = part(d, marginals.covered(d, node.level(d)) - lost, suppressed, lost);
      }
      return aggregate.of(parts);
    }

    @Override
    public double score(ClassVerdicts verdicts) {
      ClassTable classes = verdicts.classes();
      BitSet suppressed = verdicts.suppressed();
      double[] parts = new double[hierarchies.size()];
      for (int d = 0; d < parts.length; d++) {
        int level = classes.node().level(d);
        long covered = 0;
        for (int i = suppressed.nextClearBit(0);
            i < classes.size();
            i = suppressed.nextClearBit(i + 1)) {
          covered +=
              (long) classes.learners(i)
                  * hierarchies.get(d).rowsOfLabel(level, classes.label(i, d));
        }
        parts[d] =
            part(d, covered, verdicts.suppressedLearners(), marginals.covered(d, level) - covered);
      }
      return aggregate.of(parts);
    }

    @Override
    public double ofClass(ClassTable classes, int index) {
      double[] parts = new double[hierarchies.size()];
      for (int d = 0; d < parts.length; d++) {
        Hierarchy hierarchy = hierarchies.get(d);
        double rows = hierarchy.rowsOfLabel(classes.node().level(d), classes.label(index, d));
        parts[d] = weightOf[d] * classes.learners(index) * rows / hierarchy.size();
      }
      // Rounded, for equal classes must be equal whatever the order of multiplying.
      return Math.rint(aggregate.of(parts) * 1e9);
    }

    /**
     * The part of one quasi-identifier.
     *
     * @param kept the hierarchy's rows under the labels of the kept learners, added up
     * @param lost the same of the suppressed ones
     */
    private double part(int attribute, long kept, long suppressed, long lost) {
      double rows = hierarchies.get(attribute).size();
      double generalizing = suppression.ofGeneralization();
      double suppressing = suppression.ofSuppression();
      double raw = kept / rows * generalizing;
      raw += suppressing == 1 ? suppressed : lost / rows + suppressing * (suppressed - lost / rows);
      double least = generalizing * learners / rows;
      if (learners == least) {
        return 0;
      }
      double part = Math.max(0, (raw - least) / (learners - least));
      return weightOf[attribute] * Objective.cut(part);
    }
  }
}
