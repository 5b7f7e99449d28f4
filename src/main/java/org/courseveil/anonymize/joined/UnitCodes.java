package org.courseveil.anonymize.joined;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.courseveil.anonymize.tiers.SummaryCount;
import org.courseveil.anonymize.units.SummaryTier;

/**
 * Numbers for the units of a member: the class that a unit is in, course by course, and what its
 * other columns say. Units of classes that are too small have none.
 */
final class UnitCodes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<List<String>> ORDER =
      (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
          int order = one.get(i).compareTo(other.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  private final ArrayList<List<String>> tuples;
  private final ArrayList<List<String>> others;
  private final HashMap<List<String>, Integer> classAt = new HashMap<>();
  private final HashMap<List<String>, Integer> othersAt = new HashMap<>();

  private UnitCodes(Collection<List<String>> tuples, Collection<List<String>> others) {
    this.tuples = new ArrayList<>(tuples.stream().sorted(ORDER).toList());
    this.others = new ArrayList<>(others.stream().distinct().sorted(ORDER).toList());
    this.tuples.forEach(tuple -> classAt.put(tuple, classAt.size()));
    this.others.forEach(values -> othersAt.put(values, othersAt.size()));
    if ((long) this.tuples.size() * SummaryTier.YES_OR_NO.size() >= Combinations.LIMIT) {
      throw new IllegalStateException(
          "A member's release has too many classes to protect course sets: "
              + this.tuples.size()
              + ". Release it under pseudonym-scope: course.");
    }
  }

  /** Returns the numbers of the units in classes of at least k learners. */
  static UnitCodes of(List<SummaryCount> counts, long k) {
    Map<List<String>, Long> learners = new HashMap<>();
    counts.forEach(count -> learners.merge(count.tuple(), count.learners(), Long::sum));
    learners.values().removeIf(ofClass -> ofClass < k);
    return new UnitCodes(learners.keySet(), counts.stream().map(SummaryCount::others).toList());
  }

  /** Returns the number of a unit, if it has one. */
  OptionalLong code(List<String> tuple, List<String> values) {
    Integer ofClass = classAt.get(tuple);
    Integer ofOthers = othersAt.get(values);
    return ofClass == null || ofOthers == null
        ? OptionalLong.empty()
        : OptionalLong.of((long) ofClass << Integer.SIZE | ofOthers);
  }

  static int classOf(long unit) {
    return (int) (unit >>> Integer.SIZE);
  }

  static int othersOf(long unit) {
    return (int) unit;
  }

  /** Returns the course and the labels of the quasi-identifiers of a unit. */
  List<String> tuple(long unit) {
    return tuples.get(classOf(unit));
  }

  /** Returns the values of a unit's other columns at their finest. */
  List<String> others(long unit) {
    return others.get(othersOf(unit));
  }

  /** Returns all values of the other columns, in the order of their numbers. */
  List<List<String>> others() {
    return List.copyOf(others);
  }

  int classes() {
    return tuples.size();
  }
}
