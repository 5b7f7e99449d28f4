package org.courseveil.attacks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the weekly table says of raw units: it shows itself whether it has kinds, and how wide its
 * blocks of weeks are. A block stands under its first week; the halves of a course under 0 and 8.
 */
final class WeeklyKnowledge implements ActivityKnowledge<Integer> {
  private static final String WEEK = "week";
  private static final String KIND = "kind";
  private static final List<String> COUNTS = List.of("events", "count");
  private static final int HALF = 8;
  private static final int BLOCK = 4;

  private final Labels labels;
  private final boolean hasKinds;
  private final int width;

  WeeklyKnowledge(Labels labels, List<Map<String, String>> released) {
    this.labels = labels;
    Set<Integer> weeks = new HashSet<>();
    released.forEach(row -> weeks.add(week(row)));
    this.hasKinds = released.stream().anyMatch(row -> row.containsKey(KIND));
    this.width = isMultiple(weeks, HALF) ? HALF : isMultiple(weeks, BLOCK) ? BLOCK : 1;
  }

  private static boolean isMultiple(Set<Integer> weeks, int divisor) {
    return weeks.stream().filter(week -> week > 0).allMatch(week -> week % divisor == 0)
        && (divisor == BLOCK || weeks.stream().noneMatch(week -> week < 0 || week > HALF));
  }

  @Override
  public Place place(Map<String, String> row) {
    return new Place(week(row), row.getOrDefault(KIND, ""));
  }

  private static int week(Map<String, String> row) {
    return Integer.parseInt(row.getOrDefault(WEEK, "0"));
  }

  @Override
  public boolean fits(Map<String, String> row, Integer events) {
    for (String column : COUNTS) {
      String label = row.get(column);
      if (label != null) {
        return labels.number(label, events, column) != Labels.Answer.NO;
      }
    }
    return true;
  }

  @Override
  public Map<Place, Integer> view(RawUnit unit) {
    Map<Place, Integer> view = new HashMap<>();
    unit.weeks()
        .forEach(
            (cell, count) ->
                view.merge(
                    new Place(block(cell.week()), hasKinds ? cell.kind() : ""),
                    count,
                    Integer::sum));
    return view;
  }

  private int block(int week) {
    if (width == HALF) {
      return week < HALF ? 0 : HALF;
    }
    return week < 0 ? week : week / width * width;
  }
}
