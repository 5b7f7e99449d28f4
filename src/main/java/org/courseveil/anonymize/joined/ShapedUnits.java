package org.courseveil.anonymize.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.anonymize.units.SummaryTier;

/** The units of a member in one shape of the summary: what could be linked of some course sets. */
final class ShapedUnits {
  private final List<List<String>> shaped;
  private final int[] signatures;
  private final int[] sensitive;
  private final int outcome;

  ShapedUnits(UnitCodes codes, SummaryShape shape) {
    this.shaped = codes.others().stream().map(shape::shaped).toList();
    List<String> columns = shape.otherColumns();
    this.sensitive = shape.sensitive().stream().mapToInt(columns::indexOf).toArray();
    this.outcome = columns.indexOf(SummaryTier.COMPLETED);
    Map<List<String>, Integer> numbers = new HashMap<>();
    this.signatures = new int[shaped.size()];
    for (int i = 0; i < signatures.length; i++) {
      signatures[i] = numbers.computeIfAbsent(shaped.get(i), key -> numbers.size());
    }
  }

  /** Returns the sets without the classes that have fewer than l values of a sensitive column. */
  List<CourseSet> diverse(List<CourseSet> sets, int l) {
    Map<Integer, List<Set<String>>> values = new HashMap<>();
    for (CourseSet set : sets) {
      for (long unit : set.kept()) {
        List<Set<String>> ofClass =
            values.computeIfAbsent(UnitCodes.classOf(unit), key -> new ArrayList<>());
        for (int i = 0; i < sensitive.length; i++) {
          if (ofClass.size() == i) {
            ofClass.add(new HashSet<>());
          }
          ofClass.get(i).add(shaped.get(UnitCodes.othersOf(unit)).get(sensitive[i]));
        }
      }
    }
    values.values().removeIf(ofClass -> ofClass.stream().allMatch(found -> found.size() >= l));
    return sets.stream()
        .map(set -> set.holding(unit -> values.containsKey(UnitCodes.classOf(unit))))
        .toList();
  }

  /**
   * Returns the share of rows that an outsider is expected to link who knows some courses of
   * everybody, with the quasi-identifiers and the outcome in each.
   */
  double outsiderRate(List<CourseSet> sets, int known) {
    List<Map<Long, Long>> learners = new ArrayList<>();
    for (int size = 1; size <= known; size++) {
      learners.add(Combinations.learners(sets, size, this::classAndOutcome));
    }
    SortedMap<Long, Long> rowsAmong = new TreeMap<>();
    for (CourseSet set : sets) {
      if (set.size() > 0) {
        int size = Math.min(known, set.size());
        long[] fewest = {Long.MAX_VALUE};
        Combinations.of(
            set.numbers(this::classAndOutcome),
            size,
            combination ->
                fewest[0] =
                    Math.min(fewest[0], learners.get(size - 1).getOrDefault(combination, 0L)));
        rowsAmong.merge(fewest[0], set.units(), Long::sum);
      }
    }
    return linked(rowsAmong) / CourseSet.units(sets);
  }

  private int classAndOutcome(long unit) {
    String value = shaped.get(UnitCodes.othersOf(unit)).get(outcome);
    return UnitCodes.classOf(unit) * SummaryTier.YES_OR_NO.size()
        + SummaryTier.YES_OR_NO.indexOf(value);
  }

  /** Returns the rows found by who picks one of so many learners for each. */
  static double linked(SortedMap<Long, Long> rowsAmong) {
    double linked = 0;
    for (var rows : rowsAmong.entrySet()) {
      linked += (double) rows.getValue() / rows.getKey();
    }
    return linked;
  }

  /**
   * Returns the share of rows that a member is expected to link who knows every released column.
   */
  double memberRate(List<CourseSet> sets) {
    Set<List<Long>> different = new HashSet<>();
    long linked = 0;
    for (CourseSet set : sets) {
      List<Long> signature =
          set.kept().stream()
              .map(
                  unit ->
                      (long) UnitCodes.classOf(unit) << Integer.SIZE
                          | signatures[UnitCodes.othersOf(unit)])
              .toList();
      linked += different.add(signature) ? set.size() : 0;
    }
    return (double) linked / CourseSet.units(sets);
  }
}
