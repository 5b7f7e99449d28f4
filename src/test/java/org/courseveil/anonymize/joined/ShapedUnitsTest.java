package org.courseveil.anonymize.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.tiers.SummaryShape;
import org.courseveil.policy.CoarseningStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be linked of course sets, beside what trying it on every learner gives. */
final class ShapedUnitsTest {
  private static final SummaryShape FINE = new SummaryShape(List.of("gender"), List.of());
  private static final SummaryShape COARSE =
      new SummaryShape(List.of("gender"), TestMembers.SUMMARY_LADDER);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void outsiderRate_anyLearners_isWhatLookingForEachGives(int known) {
    List<List<GeneratedSets.Part>> learners = GeneratedSets.learners(known);
    double found = 0;
    long rows = 0;
    for (List<GeneratedSets.Part> own : learners) {
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
    UnitCodes codes = GeneratedSets.codes(learners);
    assertThat(
            new ShapedUnits(codes, COARSE).outsiderRate(GeneratedSets.sets(codes, learners), known))
        .isCloseTo(found / rows, within(1e-12));
  }

  private static boolean fits(List<GeneratedSets.Part> learner, Set<List<Object>> facts) {
    Set<List<Object>> own = new HashSet<>();
    learner.forEach(part -> own.add(List.of(part.tuple(), part.completed())));
    return own.containsAll(facts);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void memberRate_anyLearners_findsOneOfThoseWhoAreAlikeInEveryColumn(long seed) {
    List<List<GeneratedSets.Part>> learners = GeneratedSets.learners(seed);
    UnitCodes codes = GeneratedSets.codes(learners);
    for (SummaryShape shape : List.of(FINE, COARSE)) {
      Map<List<Object>, Integer> different = new HashMap<>();
      long rows = 0;
      for (List<GeneratedSets.Part> own : learners) {
        different.put(own.stream().<Object>map(part -> part.shaped(shape)).toList(), own.size());
        rows += own.size();
      }
      double linked = different.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(new ShapedUnits(codes, shape).memberRate(GeneratedSets.sets(codes, learners)))
          .isCloseTo(linked / rows, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void diverse_classWithOneOutcome_isHeldWholeAndNoOther(long seed) {
    List<List<GeneratedSets.Part>> learners = new ArrayList<>(GeneratedSets.learners(seed));
    GeneratedSets.Part uniform = GeneratedSets.part("z", "f", "yes", 0);
    learners.replaceAll(own -> own.size() == 1 ? List.of(own.get(0), uniform) : own);
    UnitCodes codes = GeneratedSets.codes(learners);
    List<CourseSet> sets = GeneratedSets.sets(codes, learners);
    List<CourseSet> left = new ShapedUnits(codes, COARSE).diverse(sets, 2);
    long held = learners.stream().filter(own -> own.contains(uniform)).count();
    assertThat(CourseSet.units(left)).isEqualTo(CourseSet.units(sets) - held).isPositive();
    assertThat(left)
        .allMatch(set -> set.kept().stream().noneMatch(unit -> codes.tuple(unit).contains("z")));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 11})
  void shaped_fewerColumns_tellFewerLearnersApart(long seed) {
    List<List<GeneratedSets.Part>> learners = GeneratedSets.learners(seed);
    UnitCodes codes = GeneratedSets.codes(learners);
    double finest = new ShapedUnits(codes, FINE).memberRate(GeneratedSets.sets(codes, learners));
    double before = finest;
    for (int taken = 0; taken <= TestMembers.SUMMARY_LADDER.size(); taken++) {
      List<CoarseningStep> steps = TestMembers.SUMMARY_LADDER.subList(0, taken);
      SummaryShape shape = new SummaryShape(List.of("gender"), steps);
      double rate = new ShapedUnits(codes, shape).memberRate(GeneratedSets.sets(codes, learners));
      assertThat(rate).isLessThanOrEqualTo(before);
      before = rate;
    }
    assertThat(before).isLessThan(finest);
  }
}
