package org.courseveil.anonymize.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Course sets of a few hundred generated learners, some courses popular and some rare. */
final class CourseSetSuppressionTest {
  private static final long K = 5;

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "1,3", "2,2", "3,2", "4,3", "5,3"})
  void of_anySets_leavesKLearnersToEverySetThatMayBeKnown(long seed, int known) {
    List<CourseSet> kept = new CourseSetSuppression(known, K).of(sets(seed));
    for (int size = 1; size <= known; size++) {
      assertThat(sharing(kept, size).values()).isNotEmpty().allMatch(shared -> shared >= K);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void of_setsOfMoreThanMayBeKnown_areLeftToBeRare(long seed) {
    for (int known = 1; known <= 2; known++) {
      List<CourseSet> kept = new CourseSetSuppression(known, K).of(sets(seed));
      assertThat(sharing(kept, known + 1).values()).anyMatch(shared -> shared < K);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_setsThatAreSafeAlready_holdsNothing(long seed) {
    CourseSetSuppression suppression = new CourseSetSuppression(2, K);
    List<CourseSet> safe = new ArrayList<>();
    for (CourseSet set : suppression.of(sets(seed))) {
      safe.add(CourseSet.of(set.kept(), set.learners()));
    }
    assertThat(CourseSet.units(suppression.of(safe))).isEqualTo(CourseSet.units(safe));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_sameSetsInAnotherOrder_holdsTheSameUnits(long seed) {
    List<CourseSet> shuffled = new ArrayList<>(sets(seed));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(byUnits(new CourseSetSuppression(3, K).of(shuffled)))
        .isEqualTo(byUnits(new CourseSetSuppression(3, K).of(sets(seed))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_otherResultsOfTheSameClasses_holdsTheSameUnits(long seed) {
    Map<List<Integer>, Set<List<Integer>>> kept = new HashMap<>();
    for (CourseSet set : new CourseSetSuppression(2, K).of(sets(seed))) {
      kept.computeIfAbsent(
              set.all().stream().map(UnitCodes::classOf).toList(), key -> new HashSet<>())
          .add(set.kept().stream().map(UnitCodes::classOf).toList());
    }
    assertThat(kept.values()).allMatch(ways -> ways.size() == 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void of_rarePair_costsOneUnitAndTheOneOfTheLargerClass(long seed) {
    List<CourseSet> sets = new ArrayList<>();
    sets.add(CourseSet.of(List.of(unit(0, 0)), 40 + seed));
    sets.add(CourseSet.of(List.of(unit(1, 0)), 20));
    sets.add(CourseSet.of(List.of(unit(0, 0), unit(1, 0)), K - 1));
    List<CourseSet> kept = new CourseSetSuppression(2, K).of(sets);
    assertThat(kept.get(2).kept()).containsExactly(unit(1, 0));
    assertThat(CourseSet.units(kept)).isEqualTo(CourseSet.units(sets) - (K - 1));
  }

  private static List<CourseSet> sets(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<List<Long>, Long> learners = new HashMap<>();
    for (int learner = 0; learner < 400; learner++) {
      int cell = random.nextInt(3);
      TreeSet<Long> units = new TreeSet<>();
      for (int course = 0; course < 8; course++) {
        if (random.nextInt(100) < 60 / (course + 1) + 3) {
          units.add(unit(course * 3 + cell, random.nextInt(3)));
        }
      }
      if (!units.isEmpty()) {
        learners.merge(List.copyOf(units), 1L, Long::sum);
      }
    }
    return learners.entrySet().stream()
        .map(set -> CourseSet.of(set.getKey(), set.getValue()))
        .toList();
  }

  private static long unit(int ofClass, int others) {
    return (long) ofClass << Integer.SIZE | others;
  }

  private static Map<List<Long>, List<Long>> byUnits(List<CourseSet> sets) {
    Map<List<Long>, List<Long>> byUnits = new HashMap<>();
    sets.forEach(set -> byUnits.put(set.all(), set.kept()));
    return byUnits;
  }

  /** Counts the learners of every set of some classes, the slow way. */
  private static Map<Set<Integer>, Long> sharing(List<CourseSet> sets, int size) {
    Map<Set<Integer>, Long> sharing = new HashMap<>();
    for (CourseSet set : sets) {
      List<Integer> classes = set.kept().stream().map(UnitCodes::classOf).toList();
      for (int chosen = 0; chosen < 1 << classes.size(); chosen++) {
        if (Integer.bitCount(chosen) == size) {
          Set<Integer> subset = new HashSet<>();
          for (int i = 0; i < classes.size(); i++) {
            if ((chosen >> i & 1) == 1) {
              subset.add(classes.get(i));
            }
          }
          sharing.merge(subset, set.learners(), Long::sum);
        }
      }
    }
    return sharing;
  }
}
