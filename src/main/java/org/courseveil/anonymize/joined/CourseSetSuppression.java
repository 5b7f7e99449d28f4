package org.courseveil.anonymize.joined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The holding of units until nobody who knows some courses of a learner, and what their rows say of
 * the quasi-identifiers, finds fewer than k learners: k^m-anonymity (Terrovitis, Mamoulis and
 * Kalnis 2008), of courses and quasi-identifiers jointly, by local suppression.
 *
 * <p>It looks at classes alone, never at what else a unit says, and learners with the same classes
 * lose the same units. A combination that is too rare leaves with nobody: each learner who has it
 * loses the unit of it that stands in most of the learner's rare combinations, the rarest first,
 * and of several the one whose class is largest. That makes others rarer, so it goes on until
 * nothing is rare.
 *
 * @param known how many courses may be known
 * @param k the learners who must share them
 */
record CourseSetSuppression(int known, long k) {

  /** Returns the sets with the units that may leave; every class in them has k learners. */
  List<CourseSet> of(List<CourseSet> sets) {
    List<CourseSet> kept = sets;
    long before;
    do {
      before = CourseSet.units(kept);
      kept = withoutSmallClasses(kept);
      for (int size = 2; size <= known && CourseSet.units(kept) == before; size++) {
        kept = withoutRare(kept, size);
      }
    } while (CourseSet.units(kept) < before);
    return kept;
  }

  private List<CourseSet> withoutSmallClasses(List<CourseSet> sets) {
    Map<Long, Long> learners = Combinations.learners(sets, 1, UnitCodes::classOf);
    return sets.stream()
        .map(set -> set.holding(unit -> learnersOf(learners, UnitCodes.classOf(unit)) < k))
        .toList();
  }

  private List<CourseSet> withoutRare(List<CourseSet> sets, int size) {
    Map<Long, Long> learners = Combinations.learners(sets, size, UnitCodes::classOf);
    if (learners.values().stream().allMatch(shared -> shared >= k)) {
      return sets;
    }
    Map<Long, Long> ofClass = Combinations.learners(sets, 1, UnitCodes::classOf);
    return sets.stream()
        .map(
            set -> {
              Set<Integer> held = held(rare(set, size, learners), size, ofClass);
              return set.holding(unit -> held.contains(UnitCodes.classOf(unit)));
            })
        .toList();
  }

  private List<Long> rare(CourseSet set, int size, Map<Long, Long> learners) {
    List<Long> rare = new ArrayList<>();
    Combinations.of(
        set.numbers(UnitCodes::classOf),
        size,
        combination -> {
          if (learnersOf(learners, combination) < k) {
            rare.add(combination);
          }
        });
    rare.sort(
        Comparator.comparingLong((Long combination) -> learnersOf(learners, combination))
            .thenComparing(Comparator.naturalOrder()));
    return rare;
  }

  private static Set<Integer> held(List<Long> rare, int size, Map<Long, Long> ofClass) {
    Set<Integer> held = new HashSet<>();
    List<Long> left = new ArrayList<>(rare);
    while (!left.isEmpty()) {
      Map<Integer, Integer> standsIn = new HashMap<>();
      for (long combination : left) {
        for (int number : Combinations.numbers(combination, size)) {
          standsIn.merge(number, 1, Integer::sum);
        }
      }
      int worst = -1;
      for (int number : Combinations.numbers(left.get(0), size)) {
        if (worst < 0 || isWorse(number, worst, standsIn, ofClass)) {
          worst = number;
        }
      }
      int out = worst;
      held.add(out);
      left.removeIf(
          combination -> {
            for (int number : Combinations.numbers(combination, size)) {
              if (number == out) {
                return true;
              }
            }
            return false;
          });
    }
    return held;
  }

  private static boolean isWorse(
      int one, int other, Map<Integer, Integer> standsIn, Map<Long, Long> ofClass) {
    int more = standsIn.getOrDefault(one, 0) - standsIn.getOrDefault(other, 0);
    return more > 0 || (more == 0 && learnersOf(ofClass, one) > learnersOf(ofClass, other));
  }

  private static long learnersOf(Map<Long, Long> learners, long combination) {
    return learners.getOrDefault(combination, 0L);
  }
}
