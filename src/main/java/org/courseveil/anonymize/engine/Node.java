package org.courseveil.anonymize.engine;

import java.util.Arrays;
import java.util.List;

/** A combination of levels, one a quasi-identifier: a node of the generalization lattice. */
final class Node implements Comparable<Node> {
  private final int[] levels;
  private final int sum;

  private Node(int[] levels) {
    this.levels = levels;
    this.sum = Arrays.stream(levels).sum();
  }

  static Node of(List<Integer> levels) {
    return new Node(levels.stream().mapToInt(Integer::intValue).toArray());
  }

  int level(int attribute) {
    return levels[attribute];
  }

  int attributes() {
    return levels.length;
  }

  Node with(int attribute, int level) {
    int[] changed = levels.clone();
    changed[attribute] = level;
    return new Node(changed);
  }

  /** Returns whether no level of this node is higher than the other's. */
  boolean isBelow(Node other) {
    for (int d = 0; d < levels.length; d++) {
      if (levels[d] > other.levels[d]) {
        return false;
      }
    }
    return true;
  }

  List<Integer> toList() {
    return Arrays.stream(levels).boxed().toList();
  }

  /** Orders by the sum of the levels, then lexicographically: the order of ties. */
  @Override
  public int compareTo(Node other) {
    int bySum = Integer.compare(sum, other.sum);
    return bySum != 0 ? bySum : Arrays.compare(levels, other.levels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Node node && Arrays.equals(levels, node.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }
}
