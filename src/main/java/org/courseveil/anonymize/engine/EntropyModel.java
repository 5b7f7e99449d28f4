package org.courseveil.anonymize.engine;

import java.util.BitSet;
import java.util.List;

/**
 * Non-uniform entropy: the bits that it takes to tell a learner's value from its label, added up
 * over learners and quasi-identifiers, and those that tell suppressed learners' labels.
 */
public final class EntropyModel extends QualityModel {
  @Override
  public String name() {
    return "entropy";
  }

  @Override
  public <T> T read(QualityModelReader<T> reader) {
    return reader.entropy();
  }

  @Override
  Objective over(EquivalenceClasses table, int k) {
    List<Hierarchy> hierarchies = table.hierarchies();
    double[][] bits = new double[hierarchies.size()][];
    for (int d = 0; d < bits.length; d++) {
      bits[d] = bits(table, d);
    }
    return new OverTable(hierarchies, bits);
  }

  /** The bits of all learners on each level of a quasi-identifier. */
  private static double[] bits(EquivalenceClasses table, int attribute) {
    Hierarchy hierarchy = table.hierarchies().get(attribute);
    long[] ofValue = table.learnersByValue(attribute);
    double[] bits = new double[hierarchy.levels()];
    for (int level = 0; level < bits.length; level++) {
      long[] ofLabel = hierarchy.addUp(ofValue, level);
      int[] labelOfValue = hierarchy.labelOfRow(level);
      for (int value = 0; value < ofValue.length; value++) {
        bits[level] += told(ofValue[value], ofLabel[labelOfValue[value]]);
      }
    }
    return bits;
  }

  private static double told(long part, long whole) {
    return part == 0 ? 0 : -part * Math.log((double) part / whole) / Math.log(2);
  }

  private static final class OverTable implements Objective {
    private final List<Hierarchy> hierarchies;
    private final double[][] bits;

    OverTable(List<Hierarchy> hierarchies, double[][] bits) {
      this.hierarchies = hierarchies;
      this.bits = bits;
    }

    @Override
    public double atLeast(Node node, long suppressed) {
      double sum = 0;
      for (int d = 0; d < bits.length; d++) {
        sum += Objective.cut(bits[d][node.level(d)]);
      }
      return sum;
    }

    @Override
    public double score(ClassVerdicts verdicts) {
      ClassTable classes = verdicts.classes();
      BitSet suppressed = verdicts.suppressed();
      double sum = 0;
      for (int d = 0; d < bits.length; d++) {
        int level = classes.node().level(d);
        long[] ofLabel = new long[hierarchies.get(d).labelCount(level)];
        for (int i = suppressed.nextSetBit(0); i >= 0; i = suppressed.nextSetBit(i + 1)) {
          ofLabel[classes.label(i, d)] += classes.learners(i);
        }
        double column = bits[d][level];
        for (long count : ofLabel) {
          column += told(count, verdicts.suppressedLearners());
        }
        sum += Objective.cut(column);
      }
      return sum;
    }
  }
}
