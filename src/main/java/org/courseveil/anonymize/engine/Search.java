package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;

/**
 * One search through the lattice of a table.
 *
 * <p>Learners in small classes only become fewer when a level rises. So a node with too many rules
 * out all below it, and the search climbs from it to the next that suppresses few enough, which is
 * an early bound for the rest. What other models suppress may become more when a level rises, for
 * classes that are suppressed join none; it rules out nothing, unless nobody may be suppressed.
 * Even then a risk that all classes have together may be less below, where none tells nothing at
 * all.
 */
final class Search {
  private static final int BATCH = 8;

  private final EquivalenceClasses table;
  private final SearchGoal goal;
  private final long mostSuppressed;
  private final boolean nobodyLeaves;
  private final Objective objective;
  private final Node lowest;
  private final Node highest;
  private final ClassVerdicts.Judge judge;
  private final TableCache cache;
  private final Projections projections;
  private final Set<Node> counted = new HashSet<>();
  private final Set<Node> sufficient = new HashSet<>();
  private final List<Node> tooFine = new ArrayList<>();
  private Optional<Found> best = Optional.empty();

  /** A node's entries and where they were rolled up from. */
  private record Counted(Node node, ClassTable entries, ClassTable source, Verdict verdict) {}

  /** What a node comes to; those in small classes are suppressed whatever else is asked. */
  private record Verdict(double loss, long inSmall, long suppressed, int kept, long smallest) {}

  /** The best node so far. */
  private record Found(Node node, Verdict verdict) {}

  Search(EquivalenceClasses table, SearchGoal goal) {
    this.table = table;
    this.goal = goal;
    this.mostSuppressed = goal.mostSuppressed(table.learners());
    this.nobodyLeaves = mostSuppressed == 0 && goal.riskModels().isEmpty();
    this.objective = goal.quality().over(table, goal.smallestClass());
    this.lowest = Node.of(goal.lowestLevels());
    this.highest = Node.of(goal.highestLevels());
    this.judge = new ClassVerdicts.Judge(table, goal);
    ClassTable classes = ClassTable.of(table, TupleLayout.of(table), lowest);
    this.projections = Projections.of(classes, highest, goal.smallestClass());
    this.cache =
        new TableCache(
            goal.sensitiveModels().isEmpty()
                ? classes
                : ClassTable.of(table, goal.layout(table), lowest));
  }

  SearchOutcome run() {
    if (projections.suppressedAtLeast(highest) > mostSuppressed) {
      return none();
    }
    Frontier frontier = new Frontier(objective, projections, lowest, highest, mostSuppressed);
    while (counted.size() < goal.mostChecks()) {
      List<Node> next = frontier.take(BATCH, limit());
      if (next.isEmpty()) {
        break;
      }
      check(next.stream().filter(this::isOpen).toList());
    }
    if (best.isEmpty()) {
      climbFrom(lowest);
    }
    return best.map(found -> solution(found, frontier)).orElseGet(this::none);
  }

  private double limit() {
    return best.map(found -> found.verdict().loss() + Objective.TOLERANCE)
        .orElse(Double.POSITIVE_INFINITY);
  }

  private boolean isOpen(Node node) {
    return !counted.contains(node) && tooFine.stream().noneMatch(node::isBelow);
  }

  /** Counts some nodes at once; what each one tells is taken in in their order. */
  private void check(List<Node> nodes) {
    List<Counted> checked =
        IntStream.range(0, nodes.size()).parallel().mapToObj(i -> count(nodes.get(i))).toList();
    for (Counted node : checked) {
      take(node);
      if (node.verdict().suppressed() > mostSuppressed) {
        climbFrom(node.node());
      }
    }
  }

  private Counted count(Node node) {
    ClassTable source = cache.below(node);
    ClassTable entries = source.rollUp(node);
    ClassVerdicts verdicts = judge.of(entries);
    ClassTable classes = verdicts.classes();
    long left = verdicts.suppressedLearners();
    double loss = left > mostSuppressed ? 0 : objective.score(verdicts);
    return new Counted(
        node,
        entries,
        source,
        new Verdict(
            loss,
            classes.learnersBelow(goal.smallestClass()),
            left,
            verdicts.kept(),
            verdicts.smallestKept()));
  }

  private void take(Counted checked) {
    counted.add(checked.node());
    cache.offer(checked.entries(), checked.source());
    Verdict verdict = checked.verdict();
    if (verdict.inSmall() > mostSuppressed || (nobodyLeaves && verdict.suppressed() > 0)) {
      tooFine.removeIf(node -> node.isBelow(checked.node()));
      tooFine.add(checked.node());
    } else if (verdict.suppressed() <= mostSuppressed) {
      sufficient.add(checked.node());
      if (verdict.kept() > 0 && isBetter(checked.node(), verdict)) {
        best = Optional.of(new Found(checked.node(), verdict));
      }
    }
  }

  private boolean isBetter(Node node, Verdict verdict) {
    if (best.isEmpty()) {
      return true;
    }
    double difference = verdict.loss() - best.get().verdict().loss();
    return Math.abs(difference) > Objective.TOLERANCE
        ? difference < 0
        : node.compareTo(best.get().node()) < 0;
  }

  /** Raises the cheapest level until a node suppresses few enough. */
  private void climbFrom(Node start) {
    Optional<Node> next = Optional.of(start);
    while (next.isPresent() && objective.atLeast(next.get(), 0) <= limit()) {
      Node node = next.get();
      if (isOpen(node) && projections.suppressedAtLeast(node) <= mostSuppressed) {
        take(count(node));
      }
      if (sufficient.contains(node)) {
        return;
      }
      next = cheapestAbove(node);
    }
  }

  private Optional<Node> cheapestAbove(Node node) {
    Optional<Node> cheapest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int d = 0; d < node.attributes(); d++) {
      if (node.level(d) < highest.level(d)) {
        Node above = node.with(d, node.level(d) + 1);
        double atLeast = objective.atLeast(above, 0);
        if (atLeast < least) {
          least = atLeast;
          cheapest = Optional.of(above);
        }
      }
    }
    return cheapest;
  }

  private SearchOutcome solution(Found found, Frontier frontier) {
    Verdict verdict = found.verdict();
    return new Solution(
        found.node().toList(),
        verdict.loss(),
        Math.min(verdict.loss(), frontier.atLeast()),
        verdict.suppressed(),
        verdict.kept(),
        verdict.smallest(),
        counted.size(),
        latticeSize());
  }

  private double latticeSize() {
    return table.hierarchies().stream().mapToDouble(Hierarchy::levels).reduce(1, (a, b) -> a * b);
  }

  private NoSolution none() {
    return new NoSolution(
        "No permitted combination of levels leaves classes of k = "
            + goal.k()
            + " with at most the share "
            + goal.suppressionLimit()
            + " suppressed.");
  }
}
