package org.courseveil.anonymize.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many classes there are of each size, and what an attacker could conclude who knows the
 * quasi-identifiers of everybody.
 *
 * <p>The risks are those of El Emam, Guide to the De-Identification of Personal Health Information
 * (2013), for a released table that is all that is known of its population.
 *
 * @param classesOf the number of classes by their learners
 */
public record ClassHistogram(SortedMap<Long, Long> classesOf) {
  public ClassHistogram {
    classesOf = Collections.unmodifiableSortedMap(new TreeMap<>(classesOf));
  }

  /** Returns the learners of the smallest class; 0 if there is none. */
  public long smallest() {
    return classesOf.isEmpty() ? 0 : classesOf.firstKey();
  }

  /** Returns the number of learners. */
  public long learners() {
    return classesOf.entrySet().stream().mapToLong(size -> size.getKey() * size.getValue()).sum();
  }

  /** Returns the number of classes. */
  public long classes() {
    return classesOf.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the learners who are alone in their class. */
  public long uniques() {
    return classesOf.getOrDefault(1L, 0L);
  }

  /**
   * Returns the chance to be right about the learner who is easiest to find; 0 without learners.
   */
  public double highestRisk() {
    return classesOf.isEmpty() ? 0 : 1.0 / classesOf.firstKey();
  }

  /** Returns the share of learners that a marketer, who guesses for all, is expected to find. */
  public double averageRisk() {
    return classesOf.isEmpty() ? 0 : (double) classes() / learners();
  }

  /** Returns the share of learners whom an attacker finds with a chance above a threshold. */
  public double shareAtRisk(double threshold) {
    long atRisk =
        classesOf.entrySet().stream()
            .filter(size -> 1.0 / size.getKey() > threshold)
            .mapToLong(size -> size.getKey() * size.getValue())
            .sum();
    return classesOf.isEmpty() ? 0 : (double) atRisk / learners();
  }
}
