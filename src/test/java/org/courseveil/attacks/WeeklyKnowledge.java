package org.courseveil.attacks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a unit's released weeks against the weeks of raw units. */
final class WeeklyKnowledge {
  private static final Set<String> ALL_KINDS = Set.of("*", "any", "all", "activity");
  private static final Set<String> PRESENT = Set.of("yes", "present", "1+", "active", "true");

  private final Labels labels;

  WeeklyKnowledge(Labels labels) {
    this.labels = labels;
  }

  /**
   * Returns how many released cells a raw unit contradicts, and how many of its own cells are
   * missing among the released.
   */
  int contradictions(List<Map<String, String>> released, RawUnit unit) {
    int contradictions = 0;
    Set<GroundTruth.Cell> explained = new HashSet<>();
    for (Map<String, String> row : released) {
      String week = row.getOrDefault("week", "*");
      String kind = row.getOrDefault("kind", "*");
      int count = 0;
      for (Map.Entry<GroundTruth.Cell, Integer> cell : unit.weeks().entrySet()) {
        if (covers(week, kind, cell.getKey())) {
          count += cell.getValue();
          explained.add(cell.getKey());
        }
      }
      String label = row.getOrDefault("count", "1+");
      boolean fits =
          PRESENT.contains(label)
              ? count > 0
              : labels.number(label, count, "count") != Labels.Answer.NO;
      contradictions += fits ? 0 : 1;
    }
    return contradictions + unit.weeks().size() - explained.size();
  }

  private boolean covers(String week, String kind, GroundTruth.Cell cell) {
    Optional<Labels.Answer> fits =
        week.equals("*") ? Optional.empty() : Optional.of(labels.number(week, cell.week(), "week"));
    return fits.filter(Labels.Answer.NO::equals).isEmpty()
        && (ALL_KINDS.contains(kind) || kind.equals(cell.kind()));
  }
}
