package org.courseveil.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well somebody could find learners of a package who knows the quasi-identifiers of everybody.
 *
 * @param threshold the chance above which a learner counts as at risk
 * @param atRisk the share of rows whose learners are at risk
 * @param prosecutor the chance for the learner who is easiest to find, if it is known that the
 *     learner is in the package
 * @param marketer the share of rows that somebody who guesses for all is expected to get right
 * @param uniquesBefore the units that were alone before anything was generalized
 * @param classesOf the number of classes by their learners
 */
public record Risks(
    double threshold,
    double atRisk,
    double prosecutor,
    double marketer,
    long uniquesBefore,
    SortedMap<Long, Long> classesOf) {
  public Risks {
    Counts.requireShare("the threshold of risk", threshold);
    Counts.requireShare("rows at risk", atRisk);
    Counts.requireShare("the prosecutor's chance", prosecutor);
    Counts.requireShare("the marketer's share", marketer);
    Counts.requireCount("units alone before", uniquesBefore);
    classesOf = Collections.unmodifiableSortedMap(new TreeMap<>(classesOf));
    classesOf.keySet().forEach(learners -> Counts.requireCount("learners of a class", learners));
    Counts.requireCount("classes of a size", Counts.sumOf(classesOf));
  }

  /** Returns the chance if it is not known who is in the package, and nothing else either. */
  double journalist() {
    return prosecutor;
  }

  /** Returns the learners who are alone in their class. */
  long uniques() {
    return classesOf.getOrDefault(1L, 0L);
  }

  /** The classes of some sizes, both ends included. */
  record Band(long from, long to, long classes, long learners) {}

  /** Returns the classes by bands that double from k; bands without a class are left out. */
  List<Band> bands(int k) {
    List<Band> bands = new ArrayList<>();
    long from = 1;
    long next = k;
    for (var sizes = classesOf; !sizes.isEmpty(); sizes = sizes.tailMap(from)) {
      SortedMap<Long, Long> within = sizes.headMap(next);
      if (!within.isEmpty()) {
        long learners =
            within.entrySet().stream().mapToLong(size -> size.getKey() * size.getValue()).sum();
        bands.add(new Band(from, next - 1, Counts.sumOf(within), learners));
      }
      from = next;
      next = 2 * next;
    }
    return bands;
  }
}
