package org.courseveil.anonymize.engine;

import java.util.List;

/** All combinations of levels, numbered so that more general ones come later. */
final class Lattice {
  private final int[] levels;
  private final int[] stride;
  private final long size;

  Lattice(List<Hierarchy> hierarchies) {
    levels = hierarchies.stream().mapToInt(Hierarchy::levels).toArray();
    stride = new int[levels.length];
    long product = 1;
    for (int d = levels.length - 1; d >= 0; d--) {
      stride[d] = (int) Math.min(product, Integer.MAX_VALUE);
      product = Math.min(product * levels[d], Long.MAX_VALUE / 1000);
    }
    size = product;
  }

  long size() {
    return size;
  }

  int attributes() {
    return levels.length;
  }

  int level(int node, int attribute) {
    return node / stride[attribute] % levels[attribute];
  }

  boolean canRise(int node, int attribute) {
    return level(node, attribute) < levels[attribute] - 1;
  }

  boolean canFall(int node, int attribute) {
    return level(node, attribute) > 0;
  }

  int risen(int node, int attribute) {
    return node + stride[attribute];
  }

  int fallen(int node, int attribute) {
    return node - stride[attribute];
  }

  int levelSum(int node) {
    int sum = 0;
    for (int d = 0; d < levels.length; d++) {
      sum += level(node, d);
    }
    return sum;
  }

  int[] levels(int node) {
    int[] at = new int[levels.length];
    for (int d = 0; d < levels.length; d++) {
      at[d] = level(node, d);
    }
    return at;
  }
}
