package org.courseveil.anonymize.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.tiers.WeeklyShape.Count;
import org.courseveil.policy.CoarseningStep;
import org.junit.jupiter.api.Test;

final class WeeklyShapeTest {
  private static final List<Count> COUNTS =
      List.of(
          new Count(9, "video", 60),
          new Count(7, "video", 6),
          new Count(-1, "video", 3),
          new Count(4, "video", 6),
          new Count(4, "problem", 1));

  @Test
  void of_eachStep_mergesRowsAndAddsTheirCountsUp() {
    assertThat(rows())
        .containsExactly(
            List.of(-1, "video", "1-9"),
            List.of(4, "problem", "1-9"),
            List.of(4, "video", "1-9"),
            List.of(7, "video", "1-9"),
            List.of(9, "video", "50+"));
    assertThat(rows(CoarseningStep.FOUR_WEEK_BLOCKS))
        .containsExactly(
            List.of(-1, "video", "1-9"),
            List.of(4, "problem", "1-9"),
            List.of(4, "video", "10-49"),
            List.of(8, "video", "50+"));
    assertThat(rows(CoarseningStep.HALVES, CoarseningStep.MERGE_KINDS))
        .containsExactly(List.of(0, "10-49"), List.of(8, "50+"));
    assertThat(rows(CoarseningStep.PRESENCE_ONLY, CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF))
        .containsExactly(List.of(0, "problem"), List.of(0, "video"));
  }

  @Test
  void columns_eachShape_areAsManyAsTheValuesOfItsRows() {
    for (int taken = 0; taken <= TestMembers.WEEKLY_LADDER.size(); taken++) {
      List<CoarseningStep> steps = TestMembers.WEEKLY_LADDER.subList(0, taken);
      int columns = new WeeklyShape(steps).columns().size();
      assertThat(rows(steps.toArray(new CoarseningStep[0])))
          .allMatch(values -> values.size() == columns);
    }
  }

  private static List<List<Object>> rows(CoarseningStep... steps) {
    WeeklyShape shape = new WeeklyShape(List.of(steps));
    return shape.of(COUNTS).entrySet().stream()
        .map(row -> shape.values(row.getKey(), row.getValue()))
        .toList();
  }
}
