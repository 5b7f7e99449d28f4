package org.courseveil.attacks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a unit's released weeks against the weeks of raw units, seen through the coarsening that
 * the released table shows: which kinds it has, how wide its blocks of weeks are, and what is in it
 * at all. A block stands under its first week; the halves of a course under 0 and 8.
 */
final class WeeklyKnowledge {
  private static final String WEEK = "week";
  private static final String COURSE = "course";
  private static final String KIND = "kind";
  private static final List<String> COUNTS = List.of("events", "count");
  private static final int HALF = 8;
  private static final int BLOCK = 4;

  private final Labels labels;
  private final Set<String> kinds = new HashSet<>();
  private final Map<String, Set<Integer>> weeks = new HashMap<>();
  private final IdentityHashMap<RawUnit, Map<GroundTruth.Cell, Integer>> views =
      new IdentityHashMap<>();
  private final int width;

  WeeklyKnowledge(Labels labels, List<Map<String, String>> released) {
    this.labels = labels;
    for (Map<String, String> row : released) {
      weeks
          .computeIfAbsent(row.getOrDefault(COURSE, ""), course -> new HashSet<>())
          .add(Integer.valueOf(row.getOrDefault(WEEK, "0")));
      Optional.ofNullable(row.get(KIND)).ifPresent(kinds::add);
    }
    this.width = isMultiple(HALF) ? HALF : isMultiple(BLOCK) ? BLOCK : 1;
  }

  private boolean isMultiple(int divisor) {
    Set<Integer> all = new HashSet<>();
    weeks.values().forEach(all::addAll);
    return all.stream().filter(week -> week > 0).allMatch(week -> week % divisor == 0)
        && (divisor == BLOCK || all.stream().noneMatch(week -> week < 0 || week > HALF));
  }

  /**
   * How a raw unit fits released cells.
   *
   * @param contradictions cells of one that the other contradicts
   * @param early cells of the raw unit before all released ones: first weeks may be left out
   */
  record Fit(int contradictions, int early) {
    static final Fit NOT_ASKED = new Fit(0, 0);
  }

  /** Holds released cells against those of a raw unit. */
  Fit fit(List<Map<String, String>> released, RawUnit unit) {
    Map<GroundTruth.Cell, Integer> missing = new HashMap<>(views.computeIfAbsent(unit, this::view));
    int contradictions = 0;
    int first = Integer.MAX_VALUE;
    for (Map<String, String> row : released) {
      GroundTruth.Cell cell = cell(row);
      first = Math.min(first, cell.week());
      Integer count = missing.remove(cell);
      contradictions += count != null && fits(row, count) ? 0 : 1;
    }
    int firstWeek = first;
    int early = (int) missing.keySet().stream().filter(cell -> cell.week() < firstWeek).count();
    return new Fit(contradictions + missing.size() - early, early);
  }

  private boolean fits(Map<String, String> row, int count) {
    for (String column : COUNTS) {
      String label = row.get(column);
      if (label != null) {
        return labels.number(label, count, column) != Labels.Answer.NO;
      }
    }
    return true;
  }

  private static GroundTruth.Cell cell(Map<String, String> row) {
    return new GroundTruth.Cell(
        Integer.parseInt(row.getOrDefault(WEEK, "0")), row.getOrDefault(KIND, ""));
  }

  /** What a release of this shape would show of a unit. */
  private Map<GroundTruth.Cell, Integer> view(RawUnit unit) {
    Map<GroundTruth.Cell, Integer> view = new HashMap<>();
    Set<Integer> shown = weeks.getOrDefault(unit.course(), Set.of());
    unit.weeks()
        .forEach(
            (cell, count) -> {
              int week = block(cell.week());
              String kind = kinds.isEmpty() ? "" : cell.kind();
              if (shown.contains(week) && (kinds.isEmpty() || kinds.contains(kind))) {
                view.merge(new GroundTruth.Cell(week, kind), count, Integer::sum);
              }
            });
    return view;
  }

  private int block(int week) {
    if (width == HALF) {
      return week < HALF ? 0 : HALF;
    }
    return week < 0 ? week : week / width * width;
  }
}
