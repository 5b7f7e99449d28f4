package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/**
 * The engine that considers every combination of levels and counts only those that can still win.
 *
 * <p>Combinations are taken in the order of the least that they can lose, which the columns alone
 * tell. One that suppresses too much rules out all that are finer; the search ends when the next
 * one cannot lose as little as the best so far.
 */
public final class ExhaustiveEngine implements AnonymizationEngine {
  private static final long LARGEST_LATTICE = 2_000_000;

  @Override
  public String name() {
    return "courseveil-exhaustive";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public SearchOutcome search(EquivalenceClasses table, SearchGoal goal) {
    if (goal.lowestLevels().size() != table.hierarchies().size()) {
      throw new IllegalArgumentException(
          "A goal has a lowest level a quasi-identifier, "
              + table.hierarchies().size()
              + ". Provided levels: "
              + goal.lowestLevels().size());
    }
    Lattice lattice = new Lattice(table.hierarchies());
    if (lattice.size() > LARGEST_LATTICE || !Grouping.fits(table)) {
      return new NoSolution(
          "The hierarchies have more combinations of levels than this engine searches, "
              + LARGEST_LATTICE
              + ". Use fewer quasi-identifiers or hierarchies with fewer levels.");
    }
    if (table.learners() < goal.k()) {
      return new NoSolution(
          "The table has fewer learners than a class must have, k = " + goal.k() + ".");
    }
    return new Run(table, goal, lattice).search();
  }

  /** One search: what is known of each combination so far. */
  private static final class Run {
    private final EquivalenceClasses table;
    private final SearchGoal goal;
    private final Lattice lattice;
    private final Grouping grouping;
    private final long mostSuppressed;
    private final double[] leastLoss;
    private final BitSet ruledOut = new BitSet();
    private final BitSet counted = new BitSet();
    private Optional<Best> best = Optional.empty();

    /** A combination of levels that reaches the goal. */
    private record Best(int node, int levelSum, Grouping.Count count) {}

    Run(EquivalenceClasses table, SearchGoal goal, Lattice lattice) {
      this.table = table;
      this.goal = goal;
      this.lattice = lattice;
      this.grouping = new Grouping(table, goal.k());
      this.mostSuppressed = goal.mostSuppressed(table.learners());
      this.leastLoss = leastLoss();
    }

    SearchOutcome search() {
      for (int node : candidates()) {
        if (best.isPresent() && leastLoss[node] > best.get().count().loss() + Loss.TOLERANCE) {
          break;
        }
        climbFrom(node);
      }
      if (best.isEmpty()) {
        return new NoSolution(
            "No permitted combination of levels leaves classes of k = "
                + goal.k()
                + " with at most the share "
                + goal.suppressionLimit()
                + " suppressed.");
      }
      Grouping.Count count = best.get().count();
      return new Solution(
          Arrays.stream(lattice.levels(best.get().node())).boxed().toList(),
          count.loss(),
          count.suppressed(),
          count.classes(),
          count.smallestClass(),
          counted.cardinality(),
          lattice.size());
    }

    /** The permitted combinations, those that can lose least first. */
    private int[] candidates() {
      return IntStream.range(0, (int) lattice.size())
          .filter(this::permitted)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingDouble(node -> leastLoss[node])
                  .thenComparing(lattice::levelSum)
                  .thenComparing(Comparator.naturalOrder()))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private boolean permitted(int node) {
      for (int d = 0; d < lattice.attributes(); d++) {
        if (lattice.level(node, d) < goal.lowestLevels().get(d)) {
          return false;
        }
      }
      return true;
    }

    /** Counts a combination and, while it suppresses too much, the cheapest more general one. */
    private void climbFrom(int start) {
      int node = start;
      while (!ruledOut.get(node) && !counted.get(node)) {
        counted.set(node);
        Grouping.Count count = grouping.count(lattice.levels(node));
        if (count.suppressed() <= mostSuppressed) {
          consider(node, count);
          return;
        }
        ruleOutDownFrom(node);
        int next = cheapestAbove(node);
        if (next < 0) {
          return;
        }
        node = next;
      }
    }

    private int cheapestAbove(int node) {
      int cheapest = -1;
      for (int d = 0; d < lattice.attributes(); d++) {
        if (lattice.canRise(node, d)) {
          int above = lattice.risen(node, d);
          if (cheapest < 0 || leastLoss[above] < leastLoss[cheapest]) {
            cheapest = above;
          }
        }
      }
      return cheapest;
    }

    private void ruleOutDownFrom(int node) {
      if (ruledOut.get(node)) {
        return;
      }
      ruledOut.set(node);
      for (int d = 0; d < lattice.attributes(); d++) {
        if (lattice.canFall(node, d)) {
          ruleOutDownFrom(lattice.fallen(node, d));
        }
      }
    }

    private void consider(int node, Grouping.Count count) {
      if (count.classes() == 0) {
        return;
      }
      Best candidate = new Best(node, lattice.levelSum(node), count);
      if (best.isEmpty() || isBetter(candidate, best.get())) {
        best = Optional.of(candidate);
      }
    }

    private static boolean isBetter(Best one, Best other) {
      double difference = one.count().loss() - other.count().loss();
      if (Math.abs(difference) > Loss.TOLERANCE) {
        return difference < 0;
      }
      return one.levelSum() != other.levelSum()
          ? one.levelSum() < other.levelSum()
          : one.node() < other.node();
    }

    private double[] leastLoss() {
      double[][] parts = new double[lattice.attributes()][];
      for (int d = 0; d < parts.length; d++) {
        parts[d] = leastParts(d);
      }
      double[] least = new double[(int) lattice.size()];
      double[] at = new double[parts.length];
      for (int node = 0; node < least.length; node++) {
        for (int d = 0; d < parts.length; d++) {
          at[d] = parts[d][lattice.level(node, d)];
        }
        least[node] = Loss.together(at);
      }
      return least;
    }

    /** What a column loses on each level if nobody is suppressed. */
    private double[] leastParts(int attribute) {
      Hierarchy hierarchy = table.hierarchies().get(attribute);
      double[] parts = new double[hierarchy.levels()];
      for (int level = 0; level < parts.length; level++) {
        int[] labelOfRow = hierarchy.labelOfRow(level);
        long covered = 0;
        for (int tuple = 0; tuple < table.tuples(); tuple++) {
          int label = labelOfRow[table.codes(attribute)[tuple]];
          covered += table.learners(tuple) * hierarchy.rowsOfLabel(level, label);
        }
        parts[level] = Loss.part(covered, table.learners(), hierarchy.size());
      }
      return parts;
    }
  }
}
