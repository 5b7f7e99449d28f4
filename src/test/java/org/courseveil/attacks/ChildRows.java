package org.courseveil.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The released rows of one table about units, held against what is known of raw units. Where nobody
 * in a course has a row, rows were left out because few were there, so that their absence tells
 * nothing of anybody.
 */
final class ChildRows<S> {
  private static final String PSEUDONYM = "pseudonym";
  private static final String COURSE = "course";

  private final ActivityKnowledge<S> knowledge;
  private final Map<String, List<Map<String, String>>> rowsOf = new HashMap<>();
  private final Map<String, Set<ActivityKnowledge.Place>> shown = new HashMap<>();
  private final IdentityHashMap<RawUnit, Map<ActivityKnowledge.Place, S>> views =
      new IdentityHashMap<>();

  ChildRows(List<Map<String, String>> released, ActivityKnowledge<S> knowledge) {
    this.knowledge = knowledge;
    for (Map<String, String> row : released) {
      rowsOf.computeIfAbsent(unit(row), any -> new ArrayList<>()).add(row);
      shown
          .computeIfAbsent(row.getOrDefault(COURSE, ""), any -> new HashSet<>())
          .add(knowledge.place(row));
    }
  }

  /**
   * How a raw unit fits released rows.
   *
   * @param contradictions places of one that the other contradicts
   * @param early places of the raw unit before all released ones: first rows may be left out
   */
  record Fit(int contradictions, int early) {
    static final Fit NOT_ASKED = new Fit(0, 0);

    Fit plus(Fit other) {
      return new Fit(contradictions + other.contradictions, early + other.early);
    }
  }

  /** Holds the rows of a unit, as its summary names it, against a raw unit. */
  Fit fit(Map<String, String> summary, RawUnit unit) {
    Map<ActivityKnowledge.Place, S> missing =
        new HashMap<>(views.computeIfAbsent(unit, this::view));
    int contradictions = 0;
    int first = Integer.MAX_VALUE;
    for (Map<String, String> row : rowsOf.getOrDefault(unit(summary), List.of())) {
      ActivityKnowledge.Place place = knowledge.place(row);
      first = Math.min(first, place.time());
      S done = missing.remove(place);
      contradictions += done != null && knowledge.fits(row, done) ? 0 : 1;
    }
    int firstTime = first;
    int early = (int) missing.keySet().stream().filter(place -> place.time() < firstTime).count();
    return new Fit(contradictions + missing.size() - early, early);
  }

  private Map<ActivityKnowledge.Place, S> view(RawUnit unit) {
    Map<ActivityKnowledge.Place, S> view = new HashMap<>(knowledge.view(unit));
    view.keySet().retainAll(shown.getOrDefault(unit.course(), Set.of()));
    return view;
  }

  /** Pseudonyms differ by course, but nothing here relies on it. */
  private static String unit(Map<String, String> row) {
    return row.getOrDefault(COURSE, "") + ' ' + row.getOrDefault(PSEUDONYM, "");
  }
}
