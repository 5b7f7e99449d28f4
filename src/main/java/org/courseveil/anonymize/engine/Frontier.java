package org.courseveil.anonymize.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The part of the lattice that is still to be looked at, in the order of what its nodes lose at
 * least. Nodes are made when their turn comes: each raises one level of the one it was made from,
 * none before the last that was raised, so that every node is made once.
 */
final class Frontier {
  private static final int MOST_NODES = 4_000_000;

  private final Objective objective;
  private final Projections projections;
  private final Node highest;
  private final long mostSuppressed;
  private final PriorityQueue<Unmade> unmade = new PriorityQueue<>(Unmade.ORDER);
  private final PriorityQueue<Candidate> made = new PriorityQueue<>(Candidate.ORDER);

  /** A node whose own successors are not made yet. */
  private record Unmade(Node node, int lastRaised, double atLeast) {
    static final Comparator<Unmade> ORDER =
        Comparator.comparingDouble(Unmade::atLeast).thenComparing(Unmade::node);
  }

  /** A node whose classes might be counted. */
  private record Candidate(Node node, double atLeast) {
    static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble(Candidate::atLeast).thenComparing(Candidate::node);
  }

  Frontier(
      Objective objective,
      Projections projections,
      Node lowest,
      Node highest,
      long mostSuppressed) {
    this.objective = objective;
    this.projections = projections;
    this.highest = highest;
    this.mostSuppressed = mostSuppressed;
    unmade.add(new Unmade(lowest, 0, objective.atLeast(lowest, 0)));
  }

  /** Returns what all nodes that are left lose at least; infinite if none is left. */
  double atLeast() {
    double ofUnmade = unmade.isEmpty() ? Double.POSITIVE_INFINITY : unmade.peek().atLeast();
    double ofMade = made.isEmpty() ? Double.POSITIVE_INFINITY : made.peek().atLeast();
    return Math.min(ofUnmade, ofMade);
  }

  /** Returns whether it holds as many nodes as it may. */
  private boolean isFull() {
    return unmade.size() + made.size() > MOST_NODES;
  }

  /** Takes the nodes that lose least and no more than a limit, up to a number. */
  List<Node> take(int number, double limit) {
    List<Node> taken = new ArrayList<>();
    while (taken.size() < number && !isFull()) {
      while (!unmade.isEmpty()
          && unmade.peek().atLeast() <= limit
          && (made.isEmpty() || unmade.peek().atLeast() <= made.peek().atLeast())
          && !isFull()) {
        make(unmade.remove(), limit);
      }
      if (made.isEmpty() || made.peek().atLeast() > limit) {
        break;
      }
      taken.add(made.remove().node());
    }
    return taken;
  }

  private void make(Unmade from, double limit) {
    Node node = from.node();
    long suppressed = projections.suppressedAtLeast(node);
    if (suppressed <= mostSuppressed) {
      double atLeast = Math.max(from.atLeast(), objective.atLeast(node, suppressed));
      if (atLeast <= limit) {
        made.add(new Candidate(node, atLeast));
      }
    }
    for (int d = from.lastRaised(); d < node.attributes(); d++) {
      if (node.level(d) < highest.level(d)) {
        Node above = node.with(d, node.level(d) + 1);
        double atLeast = objective.atLeast(above, 0);
        if (atLeast <= limit) {
          unmade.add(new Unmade(above, d, atLeast));
        }
      }
    }
  }
}
