package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.junit.jupiter.api.Test;

final class BestFirstEngineTest {
  private static final double[] LIMITS = {0, 0.02, 0.1, 0.3, 1};

  @Test
  void search_randomTables_agreesWithTheDefinition() {
    SplittableRandom random = new SplittableRandom(20261101);
    int solved = 0;
    for (int round = 0; round < 600; round++) {
      RandomTables.Table table = RandomTables.of(random);
      int k = 2 + random.nextInt(5);
      double limit = LIMITS[random.nextInt(LIMITS.length)];
      Optional<BruteForce.Found> expected = BruteForce.best(table, k, limit);
      SearchOutcome outcome = search(table.count(), k, limit);
      assertThat(outcome instanceof Solution).as("round %d", round).isEqualTo(expected.isPresent());
      if (outcome instanceof Solution solution) {
        solved++;
        BruteForce.Found best = expected.orElseThrow();
        assertThat(solution.levels()).as("round %d", round).isEqualTo(best.levels());
        assertThat(solution.suppressed()).isEqualTo(best.suppressed());
        assertThat(solution.classes()).isEqualTo(best.classes());
        assertThat(solution.loss()).isCloseTo(best.loss(), within(1e-9));
      }
    }
    assertThat(solved).isBetween(300, 599);
  }

  @Test
  void search_rowsInAnotherOrder_givesTheSameAnswer() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 50; round++) {
      RandomTables.Table table = RandomTables.of(random);
      List<RandomTables.Line> shuffled = new ArrayList<>(table.rows());
      Collections.shuffle(shuffled, new Random(round));
      SearchOutcome other =
          search(new RandomTables.Table(table.hierarchies(), shuffled).count(), 3, 0.1);
      assertThat(other).isEqualTo(search(table.count(), 3, 0.1));
    }
  }

  @Test
  void search_fewerLearnersThanK_isNoSolution() {
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(gender())).add("course", List.of("f"), 4).collect();
    assertThat(search(table, 5, 1)).isInstanceOf(NoSolution.class);
  }

  @Test
  void search_groupsTooSmallEvenAtTheTop_isNoSolution() {
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(gender()))
            .add("one", List.of("f"), 4)
            .add("other", List.of("f"), 4)
            .collect();
    assertThat(search(table, 5, 0.1)).isInstanceOf(NoSolution.class);
    assertThat(search(table, 5, 1)).isInstanceOf(NoSolution.class);
    assertThat(search(table, 4, 0)).isInstanceOf(Solution.class);
  }

  @Test
  void search_tuplesTooWide_isNoSolution() {
    List<Hierarchy> many = Collections.nCopies(64, gender());
    EquivalenceClasses table =
        EquivalenceClasses.over(many).add("all", Collections.nCopies(64, "f"), 9).collect();
    assertThat(search(table, 2, 0)).isInstanceOf(NoSolution.class);
  }

  @Test
  void search_endedEarly_tellsHowFarFromTheBestItCanBe() {
    SplittableRandom random = new SplittableRandom(11);
    int early = 0;
    for (int round = 0; round < 200; round++) {
      EquivalenceClasses table = RandomTables.of(random).count();
      SearchGoal goal = SearchGoal.of(2, 0.3, table);
      SearchOutcome whole = new BestFirstEngine().search(table, goal);
      SearchOutcome cut = new BestFirstEngine().search(table, goal.within(1));
      assertThat(cut.getClass()).isEqualTo(whole.getClass());
      if (whole instanceof Solution best && cut instanceof Solution found) {
        assertThat(best.isProven()).isTrue();
        assertThat(found.loss()).isGreaterThanOrEqualTo(best.loss() - 1e-12);
        assertThat(found.atLeast()).isLessThanOrEqualTo(best.loss() + 1e-12);
        early += found.isProven() ? 0 : 1;
      }
    }
    assertThat(early).isPositive();
  }

  @Test
  void search_goalOfAnotherWidth_isRefused() {
    EquivalenceClasses table =
        EquivalenceClasses.over(List.of(gender())).add("all", List.of("f"), 9).collect();
    assertThatThrownBy(
            () ->
                new BestFirstEngine().search(table, SearchGoal.of(2, 0, table).from(List.of(0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void add_valueOutsideTheDomain_isRefusedWithoutNamingIt() {
    EquivalenceClasses.Collector collector = EquivalenceClasses.over(List.of(gender()));
    assertThatThrownBy(() -> collector.add("all", List.of("secret"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gender")
        .hasMessageNotContaining("secret");
  }

  private static Hierarchy gender() {
    return Hierarchy.of("gender", List.of(List.of("f", "*"), List.of("m", "*")));
  }

  private static SearchOutcome search(EquivalenceClasses table, int k, double limit) {
    return new BestFirstEngine().search(table, SearchGoal.of(k, limit, table));
  }
}
