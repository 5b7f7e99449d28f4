package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.courseveil.anonymize.verify.UnitCheck.Unit;

/**
 * The part of the verifier that counts who shares the courses that somebody may know of a learner,
 * with what the rows of these courses say.
 */
final class CourseSetCheck {
  private final Collection<List<Unit>> learners;
  private final int known;
  private final ToIntFunction<Unit> what;
  private final Map<Integer, Long> sharingRow = new HashMap<>();
  private final Map<List<Integer>, Long> sharingRows = new HashMap<>();

  /**
   * Counts the learners of every set of rows.
   *
   * @param learners the rows of each learner
   * @param known how many of them may be known
   * @param what says what is known of a row
   */
  CourseSetCheck(Collection<List<Unit>> learners, int known, ToIntFunction<Unit> what) {
    this.learners = learners;
    this.known = known;
    this.what = what;
    for (List<Unit> rows : learners) {
      rows.forEach(row -> sharingRow.merge(what.applyAsInt(row), 1L, Long::sum));
      sets(rows).forEach(set -> sharingRows.merge(set, 1L, Long::sum));
    }
  }

  /** Returns every set of several of a learner's rows that may be known. */
  private List<List<Integer>> sets(List<Unit> rows) {
    if (known == 1 || rows.size() == 1) {
      return List.of();
    }
    List<List<Integer>> sets = new ArrayList<>();
    for (int number : rows.stream().mapToInt(what).sorted().toArray()) {
      int before = sets.size();
      for (int i = 0; i < before; i++) {
        if (sets.get(i).size() < known) {
          List<Integer> longer = new ArrayList<>(sets.get(i));
          longer.add(number);
          sets.add(longer);
        }
      }
      sets.add(List.of(number));
    }
    sets.removeIf(set -> set.size() == 1);
    return sets;
  }

  /** Reports the sets of several rows that too few learners share; single ones are classes. */
  void report(long k, ReleasedTable units, Breaches breaches) {
    breaches.add(
        Rule.COURSE_SETS_HAVE_K_LEARNERS,
        units,
        sharingRows.values().stream().filter(sharing -> sharing < k).count());
  }

  /** Returns the crowds of all learners: of each the fewest who share something known. */
  Crowds crowds() {
    SortedMap<Long, Long> rowsIn = new TreeMap<>();
    for (List<Unit> rows : learners) {
      long fewest = Long.MAX_VALUE;
      for (Unit row : rows) {
        fewest = Math.min(fewest, sharingRow.getOrDefault(what.applyAsInt(row), 0L));
      }
      for (List<Integer> set : sets(rows)) {
        fewest = Math.min(fewest, sharingRows.getOrDefault(set, 0L));
      }
      rowsIn.merge(fewest, (long) rows.size(), Long::sum);
    }
    return new Crowds(rowsIn);
  }
}
