package org.courseveil.anonymize.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.courseveil.anonymize.engine.Hierarchy;

/** What is true of every hierarchy, looked up label by label. */
final class TreeProperties {
  /** A share is found by looking at one label after the other. */
  private static final int MOST_LOOKED_UP = 2000;

  private TreeProperties() {}

  /** Asserts that it is total, a tree, and that the shares of a level add up to one. */
  static void require(Hierarchy hierarchy) {
    for (int level = 0; level < hierarchy.levels(); level++) {
      Map<String, Integer> rows = new HashMap<>();
      Map<String, Set<String>> parents = new HashMap<>();
      for (String value : hierarchy.domain()) {
        String label = hierarchy.label(value, level);
        assertThat(label).isNotBlank();
        rows.merge(label, 1, Integer::sum);
        if (level < hierarchy.levels() - 1) {
          parents
              .computeIfAbsent(label, name -> new HashSet<>())
              .add(hierarchy.label(value, level + 1));
        }
      }
      assertThat(rows.keySet()).isEqualTo(new HashSet<>(hierarchy.labels(level)));
      assertThat(parents.values()).allMatch(found -> found.size() == 1);
      requireShares(hierarchy, level, rows);
    }
    assertThat(hierarchy.labels(0)).containsExactlyElementsOf(hierarchy.domain());
    assertThat(hierarchy.labels(hierarchy.levels() - 1)).containsExactly(Hierarchy.TOP);
    assertThat(hierarchy.keepsMissingApart()).isTrue();
  }

  private static void requireShares(Hierarchy hierarchy, int level, Map<String, Integer> rows) {
    if (rows.size() > MOST_LOOKED_UP) {
      return;
    }
    double sum = 0;
    for (Map.Entry<String, Integer> label : rows.entrySet()) {
      double share = hierarchy.share(label.getKey(), level);
      assertThat(share).isEqualTo((double) label.getValue() / hierarchy.size());
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  /** Asserts which of the values, the missing one aside, share their label on a level. */
  static void requireTogether(
      Hierarchy hierarchy, int level, List<String> values, BiPredicate<String, String> together) {
    for (String one : values) {
      for (String other : values) {
        assertThat(hierarchy.label(one, level).equals(hierarchy.label(other, level)))
            .as("%s and %s on level %d of %s", one, other, level, hierarchy.name())
            .isEqualTo(together.test(one, other));
      }
    }
  }

  /** Returns the labels of a value from its own level to the top. */
  static List<String> labels(Hierarchy hierarchy, String value) {
    return IntStream.range(0, hierarchy.levels())
        .mapToObj(level -> hierarchy.label(value, level))
        .toList();
  }
}
