package org.courseveil.anonymize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.courseveil.policy.CoarseningStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be linked of course sets, beside what trying it on every learner gives. */
final class ShapedUnitsTest {
  private static final SummaryShape FINE = new SummaryShape(List.of("gender"), List.of());
  private static final SummaryShape COARSE =
      new SummaryShape(List.of("gender"), TestMembers.SUMMARY_LADDER);

  /** A learner's part in a course. */
  private record Part(List<String> tuple, List<String> others) {
    String completed() {
      return others.get(SummaryTier.OTHERS.indexOf(SummaryTier.COMPLETED));
    }

    List<Object> shaped(SummaryShape shape) {
      return List.of(tuple, shape.shaped(others));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void outsiderRate_anyLearners_isWhatLookingForEachGives(int known) {
    List<List<Part>> learners = learners(known);
    double found = 0;
    long rows = 0;
    for (List<Part> own : learners) {
      long fewest = Long.MAX_VALUE;
      for (int chosen = 1; chosen < 1 << own.size(); chosen++) {
        if (Integer.bitCount(chosen) <= known) {
          Set<List<Object>> facts = new HashSet<>();
          for (int i = 0; i < own.size(); i++) {
            if ((chosen >> i & 1) == 1) {
              facts.add(List.of(own.get(i).tuple(), own.get(i).completed()));
            }
          }
          fewest = Math.min(fewest, learners.stream().filter(one -> fits(one, facts)).count());
        }
      }
      found += (double) own.size() / fewest;
      rows += own.size();
    }
    UnitCodes codes = codes(learners);
    assertThat(new ShapedUnits(codes, COARSE).outsiderRate(sets(codes, learners), known))
        .isCloseTo(found / rows, within(1e-12));
  }

  private static boolean fits(List<Part> learner, Set<List<Object>> facts) {
    Set<List<Object>> own = new HashSet<>();
    learner.forEach(part -> own.add(List.of(part.tuple(), part.completed())));
    return own.containsAll(facts);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void memberRate_anyLearners_findsOneOfThoseWhoAreAlikeInEveryColumn(long seed) {
    List<List<Part>> learners = learners(seed);
    UnitCodes codes = codes(learners);
    for (SummaryShape shape : List.of(FINE, COARSE)) {
      Map<List<Object>, Integer> different = new HashMap<>();
      long rows = 0;
      for (List<Part> own : learners) {
        different.put(own.stream().<Object>map(part -> part.shaped(shape)).toList(), own.size());
        rows += own.size();
      }
      double linked = different.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(new ShapedUnits(codes, shape).memberRate(sets(codes, learners)))
          .isCloseTo(linked / rows, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void diverse_classWithOneOutcome_isHeldWholeAndNoOther(long seed) {
    List<List<Part>> learners = new ArrayList<>(learners(seed));
    Part uniform = part("z", "f", "yes", 0);
    learners.replaceAll(own -> own.size() == 1 ? List.of(own.get(0), uniform) : own);
    UnitCodes codes = codes(learners);
    List<CourseSet> sets = sets(codes, learners);
    List<CourseSet> left = new ShapedUnits(codes, COARSE).diverse(sets, 2);
    long held = learners.stream().filter(own -> own.contains(uniform)).count();
    assertThat(CourseSet.units(left)).isEqualTo(CourseSet.units(sets) - held).isPositive();
    assertThat(left)
        .allMatch(set -> set.kept().stream().noneMatch(unit -> codes.tuple(unit).contains("z")));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void shaped_fewerColumns_tellFewerLearnersApart(long seed) {
    List<List<Part>> learners = learners(seed);
    UnitCodes codes = codes(learners);
    double finest = new ShapedUnits(codes, FINE).memberRate(sets(codes, learners));
    double before = finest;
    for (int taken = 0; taken <= TestMembers.SUMMARY_LADDER.size(); taken++) {
      List<CoarseningStep> steps = TestMembers.SUMMARY_LADDER.subList(0, taken);
      SummaryShape shape = new SummaryShape(List.of("gender"), steps);
      double rate = new ShapedUnits(codes, shape).memberRate(sets(codes, learners));
      assertThat(rate).isLessThanOrEqualTo(before);
      before = rate;
    }
    assertThat(before).isLessThan(finest);
  }

  private static List<List<Part>> learners(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Part>> learners = new ArrayList<>();
    for (int learner = 0; learner < 200; learner++) {
      String gender = random.nextBoolean() ? "f" : "m";
      List<Part> own = new ArrayList<>();
      for (String course : List.of("a", "b", "c", "d")) {
        if (random.nextInt(3) == 0) {
          own.add(part(course, gender, random.nextBoolean() ? "yes" : "no", random.nextInt(3)));
        }
      }
      if (!own.isEmpty()) {
        learners.add(own);
      }
    }
    return learners;
  }

  private static Part part(String course, String gender, String completed, int activity) {
    String grade = completed.equals("yes") ? "70-84" : "0";
    String events = List.of("0", "1-9", "10-99").get(activity);
    return new Part(List.of(course, gender), List.of(grade, completed, events, "1", "0", "0"));
  }

  private static UnitCodes codes(List<List<Part>> learners) {
    return UnitCodes.of(
        learners.stream()
            .flatMap(List::stream)
            .map(part -> new SummaryCount(part.tuple(), part.others(), 1))
            .toList(),
        1);
  }

  private static List<CourseSet> sets(UnitCodes codes, List<List<Part>> learners) {
    Map<List<Long>, Long> alike = new HashMap<>();
    for (List<Part> own : learners) {
      alike.merge(
          own.stream()
              .map(part -> codes.code(part.tuple(), part.others()).orElseThrow())
              .sorted()
              .toList(),
          1L,
          Long::sum);
    }
    return alike.entrySet().stream()
        .map(set -> CourseSet.of(set.getKey(), set.getValue()))
        .toList();
  }
}
