package org.courseveil.anonymize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.courseveil.anonymize.engine.RandomTables.Line;
import org.courseveil.anonymize.engine.RandomTables.Table;
import org.junit.jupiter.api.Test;

/** Recoding from the top where tuples stand in groups that nothing joins. */
final class TopDownRecodingTest {
  private static final int ROUNDS = 400;
  private static final int K = 3;

  @Test
  void leavingOut_randomGroups_keepsTheShareInEveryPartOfTheDomain() {
    SplittableRandom random = new SplittableRandom(11);
    int local = 0;
    int leftOut = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Table rows = RandomTables.withLevelsInLabels(RandomTables.withTopsAtTheTop(random));
      double share = random.nextInt(4) * 0.1;
      EquivalenceClasses table = rows.count();
      TopDownRecoding recoding =
          TopDownRecoding.leavingOut(share, table, SearchGoal.of(K, share, table));
      if (recoding.tree().isEmpty()) {
        assertThat(ofGroups(rows).values()).as("round " + round).anyMatch(size -> size < K);
        continue;
      }
      Map<List<String>, Long> kept = new HashMap<>();
      Map<List<String>, Long> inPart = new HashMap<>();
      Map<List<String>, Long> classes = classes(rows, recoding);
      classes.forEach(
          (key, size) -> {
            List<String> part = key.subList(1, key.size());
            inPart.merge(part, size, Long::sum);
            kept.merge(part, size < K ? 0 : size, Long::sum);
          });
      inPart.forEach(
          (part, size) ->
              assertThat(size - kept.getOrDefault(part, 0L))
                  .as("left out of a part of " + size + " in round with share " + share)
                  .isLessThanOrEqualTo((long) (share * size + 1e-9)));
      long all = kept.values().stream().mapToLong(Long::longValue).sum();
      assertThat(recoding.histogram().learners()).as("round " + round).isEqualTo(all);
      leftOut += all < rows.rows().size() ? 1 : 0;
      local += recoding.tree().orElseThrow() instanceof RecodingTree.Fork ? 1 : 0;
    }
    assertThat(local).isGreaterThan(ROUNDS / 8);
    assertThat(leftOut).isGreaterThan(ROUNDS / 40);
  }

  @Test
  void leavingOut_tupleThatNobodyHad_hasLabelsToo() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < ROUNDS; round++) {
      Table rows = RandomTables.withTopsAtTheTop(random);
      EquivalenceClasses table = rows.count();
      Recoding recoding = TopDownRecoding.leavingOut(0.5, table, SearchGoal.of(K, 0.5, table));
      List<String> last =
          rows.hierarchies().stream()
              .map(hierarchy -> List.copyOf(hierarchy.domain()).get(hierarchy.size() - 1))
              .toList();
      recoding.labels(last).ifPresent(labels -> assertThat(labels).hasSameSizeAs(last));
    }
  }

  @Test
  void fork_partGeneralizedAboveIt_isRefused() {
    RecodingTree below = new RecodingTree.Leaf(List.of(1));
    RecodingTree above = new RecodingTree.Leaf(List.of(2));
    assertThat(new RecodingTree.Fork(0, 1, Map.of("label", below), above).rest()).isEqualTo(above);
    assertThatThrownBy(() -> new RecodingTree.Fork(0, 1, Map.of("label", above), below))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Provided level: 2");
  }

  @Test
  void leavingOut_everybody_isRefused() {
    EquivalenceClasses table = RandomTables.of(new SplittableRandom(1)).count();
    SearchGoal goal = SearchGoal.of(K, 1, table);
    assertThatThrownBy(() -> TopDownRecoding.leavingOut(1, table, goal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below 1");
  }

  private static Map<String, Long> ofGroups(Table rows) {
    Map<String, Long> ofGroups = new HashMap<>();
    rows.rows().forEach(line -> ofGroups.merge(line.group(), 1L, Long::sum));
    return ofGroups;
  }

  private static Map<List<String>, Long> classes(Table rows, Recoding recoding) {
    Map<List<String>, Long> classes = new HashMap<>();
    for (Line line : rows.rows()) {
      List<String> key = new ArrayList<>(List.of(line.group()));
      key.addAll(recoding.labels(line.values()).orElseThrow());
      classes.merge(key, 1L, Long::sum);
    }
    return classes;
  }
}
