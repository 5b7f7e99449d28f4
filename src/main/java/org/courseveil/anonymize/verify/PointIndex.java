package org.courseveil.anonymize.verify;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has which points: the points of each learner, and the learners of each point. */
final class PointIndex {
  private final int[][] pointsOf;
  private final int[][] learnersAt;

  /**
   * Indexes the points of learners.
   *
   * @param learners the points of each learner, sorted, each once
   * @param points how many different points there are
   */
  PointIndex(List<int[]> learners, int points) {
    this.pointsOf = learners.toArray(new int[0][]);
    int[] crowds = new int[points];
    for (int[] own : pointsOf) {
      for (int point : own) {
        crowds[point]++;
      }
    }
    this.learnersAt = Arrays.stream(crowds).mapToObj(int[]::new).toArray(int[][]::new);
    for (int learner = 0; learner < pointsOf.length; learner++) {
      for (int point : pointsOf[learner]) {
        learnersAt[point][--crowds[point]] = learner;
      }
    }
  }

  /** Returns a learner's points in an array of the caller's own. */
  int[] pointsOf(int learner) {
    return pointsOf[learner].clone();
  }

  /** Returns those who have points, and not the same as anybody else: nobody else can be alone. */
  int[] different() {
    Map<IntBuffer, Integer> alike = new HashMap<>();
    for (int[] own : pointsOf) {
      alike.merge(IntBuffer.wrap(own), 1, Integer::sum);
    }
    int[] different = new int[pointsOf.length];
    int size = 0;
    for (int learner = 0; learner < pointsOf.length; learner++) {
      IntBuffer own = IntBuffer.wrap(pointsOf[learner]);
      if (own.hasRemaining() && alike.getOrDefault(own, 0) == 1) {
        different[size++] = learner;
      }
    }
    return Arrays.copyOf(different, size);
  }

  /** Whether the first so many of somebody's points are those of nobody else together. */
  boolean singleOut(int[] points, int known) {
    int rarest = points[0];
    for (int i = 1; i < known; i++) {
      rarest = learnersAt[points[i]].length < learnersAt[rarest].length ? points[i] : rarest;
    }
    int found = 0;
    for (int learner : learnersAt[rarest]) {
      found += hasAll(learner, points, known) ? 1 : 0;
      if (found > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean hasAll(int learner, int[] points, int known) {
    for (int i = 0; i < known; i++) {
      if (Arrays.binarySearch(pointsOf[learner], points[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
