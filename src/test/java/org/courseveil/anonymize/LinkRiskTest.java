package org.courseveil.anonymize;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;

final class LinkRiskTest {
  @Test
  void researcher_learnersInTwoCourses_linksOneOfEachCell() {
    List<Row> rows = new ArrayList<>();
    for (int learner = 0; learner < 4; learner++) {
      rows.add(unit(learner, "a", "f"));
      rows.add(unit(learner, "b", "f"));
    }
    for (int learner = 4; learner < 12; learner++) {
      rows.add(unit(learner, "a", "m"));
    }
    LinkRisk.Measured measured = LinkRisk.researcher(summary(rows), List.of("gender"));
    assertThat(measured.rate()).isCloseTo(8 * 0.25 / 16, within(1e-12));
    assertThat(measured.highest()).isEqualTo(0.25);
  }

  @Test
  void researcher_noLearnerTwice_linksNothing() {
    List<Row> rows = List.of(unit(1, "a", "f"), unit(2, "b", "f"));
    assertThat(LinkRisk.researcher(summary(rows), List.of()))
        .isEqualTo(new LinkRisk.Measured(0, 1));
  }

  @Test
  void signatures_childRows_tellUnitsApart() {
    Dataset<Row> units = summary(List.of(unit(1, "a", "f"), unit(2, "a", "f"), unit(3, "a", "f")));
    WeeklyShape fine = new WeeklyShape(List.of());
    WeeklyShape coarse = new WeeklyShape(TestMembers.WEEKLY_LADDER);
    Dataset<Row> weekly = weekly(List.of(week(1, 0, 3L), week(2, 1, 3L)));
    assertThat(LinkRisk.signatures(units, fine.of(weekly), fine)).isEqualTo(3);
    assertThat(LinkRisk.signatures(units, coarse.of(weekly), coarse)).isEqualTo(2);
  }

  @Test
  void weeklyShape_eachStep_mergesRowsAndAddsTheirCountsUp() {
    Dataset<Row> weekly =
        weekly(List.of(week(1, -1, 3L), week(1, 4, 6L), week(1, 7, 6L), week(1, 9, 60L)));
    assertThat(rows(weekly, List.of()))
        .containsExactly("[-1,video,1-9]", "[4,video,1-9]", "[7,video,1-9]", "[9,video,50+]");
    assertThat(rows(weekly, List.of(CoarseningStep.FOUR_WEEK_BLOCKS)))
        .containsExactly("[-1,video,1-9]", "[4,video,10-49]", "[8,video,50+]");
    assertThat(rows(weekly, List.of(CoarseningStep.HALVES, CoarseningStep.MERGE_KINDS)))
        .containsExactly("[0,10-49]", "[8,50+]");
    assertThat(
            rows(
                weekly,
                List.of(CoarseningStep.PRESENCE_ONLY, CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)))
        .containsExactly("[0,video]");
  }

  @Test
  void common_weekOfTooFewLearners_leavesWithItsRows() {
    WeeklyShape shape = new WeeklyShape(List.of());
    List<Row> rows = new ArrayList<>();
    for (int learner = 0; learner < 4; learner++) {
      rows.add(week(learner, 5, 3L));
      rows.add(week(learner % 3, 20 + learner % 2, 3L));
    }
    Dataset<Row> common = shape.common(shape.of(weekly(rows)), 3);
    assertThat(common.select("week").distinct().collectAsList())
        .extracting(row -> row.getInt(0))
        .containsExactly(5);
    assertThat(common.count()).isEqualTo(4);
  }

  private static List<String> rows(Dataset<Row> weekly, List<CoarseningStep> steps) {
    return new WeeklyShape(steps)
        .of(weekly).drop("archive_id", "course").orderBy("week").collectAsList().stream()
            .map(Row::toString)
            .toList();
  }

  private static Row unit(int learner, String course, String gender) {
    return RowFactory.create(GeneratedArchive.archiveId(learner), course, gender);
  }

  private static Row week(int learner, int week, long events) {
    return RowFactory.create(GeneratedArchive.archiveId(learner), "a", week, "video", events);
  }

  private static Dataset<Row> summary(List<Row> rows) {
    return SharedSpark.session()
        .createDataFrame(
            rows,
            new StructType()
                .add("archive_id", BinaryType)
                .add("course", StringType)
                .add("gender", StringType));
  }

  private static Dataset<Row> weekly(List<Row> rows) {
    return SharedSpark.session()
        .createDataFrame(
            rows,
            new StructType()
                .add("archive_id", BinaryType)
                .add("course", StringType)
                .add("week", IntegerType)
                .add("kind", StringType)
                .add("events", org.apache.spark.sql.types.DataTypes.LongType));
  }
}
