package org.courseveil.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An outsider who knows the demographics of everybody and some of their courses, with all that a
 * summary says of quasi-identifiers in each, and looks for the pseudonyms that fit.
 *
 * <p>What is known is taken from the opened rows themselves, so that no label is misread: nobody
 * who knows more of the same columns finds fewer.
 */
public final class CourseSetAttack {
  private final Map<String, List<List<String>>> learners = new HashMap<>();
  private final Map<List<String>, Set<String>> holders = new HashMap<>();

  /**
   * Takes an opened summary.
   *
   * @param columns the course and the quasi-identifiers
   */
  public CourseSetAttack(List<Map<String, String>> summary, List<String> columns) {
    for (Map<String, String> row : summary) {
      List<String> known = columns.stream().map(name -> row.getOrDefault(name, "")).toList();
      String pseudonym = row.getOrDefault("pseudonym", "");
      learners.computeIfAbsent(pseudonym, learner -> new ArrayList<>()).add(known);
      holders.computeIfAbsent(known, fitting -> new HashSet<>()).add(pseudonym);
    }
  }

  /** Returns the fewest pseudonyms that fit anybody of whom so many courses are known. */
  public int fewestCandidates(int courses) {
    int fewest = Integer.MAX_VALUE;
    for (List<List<String>> rows : learners.values()) {
      fewest = Math.min(fewest, fewest(rows, courses, 0, Set.of()));
    }
    return fewest;
  }

  /** Tries every choice of courses; nobody is known in more than there are. */
  private int fewest(List<List<String>> rows, int courses, int from, Set<String> candidates) {
    int fewest = candidates.isEmpty() ? Integer.MAX_VALUE : candidates.size();
    if (courses == 0) {
      return fewest;
    }
    for (int i = from; i < rows.size(); i++) {
      Set<String> fitting = new HashSet<>(holders.getOrDefault(rows.get(i), Set.of()));
      if (!candidates.isEmpty()) {
        fitting.retainAll(candidates);
      }
      fewest = Math.min(fewest, fewest(rows, courses - 1, i + 1, fitting));
    }
    return fewest;
  }

  /** Returns the share of pseudonyms that fit one learner alone, of whom so many are known. */
  public double shareFound(int courses) {
    long found =
        learners.values().stream().filter(rows -> fewest(rows, courses, 0, Set.of()) == 1).count();
    return (double) found / Math.max(1, learners.size());
  }
}
