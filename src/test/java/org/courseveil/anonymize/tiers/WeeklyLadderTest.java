package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WeeklyLadderTest {
  private final Materialization kept = new Materialization();
  private final List<Row> units = new ArrayList<>();
  private final List<Row> weeks = new ArrayList<>();
  private EnrolmentMonths months = TestMonths.unknown();
  private PseudonymScope scope = PseudonymScope.course();

  @AfterEach
  void close() {
    kept.close();
  }

  @Test
  void measure_childRows_tellUnitsApartUntilTheyAreCoarse() {
    for (int learner = 0; learner < 3; learner++) {
      addUnit("delftx", learner, "a");
    }
    addWeek(1, "a", 0);
    addWeek(2, "a", 1);
    List<WeeklyLadder.Measured> measured = measured(1, "delftx");
    assertThat(measured).hasSize(TestMembers.WEEKLY_LADDER.size() + 1);
    assertThat(measured.get(0).steps()).isEmpty();
    assertThat(measured.get(0).linked()).isEqualTo(3);
    assertThat(measured.get(5).steps()).isEqualTo(TestMembers.WEEKLY_LADDER);
    assertThat(measured.get(5).linked()).isEqualTo(2);
    assertThat(measured).allMatch(step -> step.rows() == 2);
  }

  @Test
  void measure_membersWithOneLearner_areMeasuredEachOnItsOwn() {
    for (int learner = 0; learner < 4; learner++) {
      addUnit("delftx", learner, "a");
      addUnit("edinx", learner, "b");
      addWeek(learner, "a", learner);
      addWeek(learner, "b", 0);
    }
    assertThat(measured(1, "delftx").get(0).linked()).isEqualTo(4);
    assertThat(measured(1, "edinx").get(0).linked()).isEqualTo(1);
  }

  @Test
  void rows_weekOfTooFewLearners_leavesWithItsRows() {
    for (int learner = 0; learner < 4; learner++) {
      addUnit("delftx", learner, "a");
      addWeek(learner, "a", 5);
      addWeek(learner % 3, "a", 20 + learner % 2);
    }
    WeeklyLadder ladder = ladder(3);
    WeeklyLadder.Measured finest = ladder.measure().getOrDefault("delftx", List.of()).get(0);
    assertThat(finest.rows()).isEqualTo(4);
    assertThat(ladder.rows(TestMembers.DELFTX.id(), finest).drop("archive_id").collectAsList())
        .extracting(Row::toString)
        .hasSize(4)
        .containsOnly("[a,5,video,1-9]");
  }

  @Test
  void rows_thatRuleOutTheMonthOfAnotherOne_stay() {
    // Week 2 ends in February; the label is the year.
    months = TestMonths.ofLevel(3, Map.of("a", LocalDate.of(2025, 1, 20)));
    for (int learner = 0; learner < 7; learner++) {
      addUnit("delftx", learner, "a", "2025");
      addWeek(learner, "a", learner < 3 ? 0 : learner < 6 ? 2 : 20);
      addWeek(learner, "a", 20);
    }
    assertThat(finest(1))
        .hasSize(13)
        .containsOnly("[a,0,video,1-9]", "[a,2,video,1-9]", "[a,20,video,1-9]");
    // One is there from June on, and becomes one of two: another loses its first week.
    assertThat(finest(2))
        .hasSize(12)
        .containsOnly("[a,0,video,1-9]", "[a,2,video,1-9]", "[a,20,video,1-9]");
    months = TestMonths.ofLevel(3, Map.of());
    assertThat(finest(2)).isEmpty();
  }

  private List<String> finest(int k) {
    WeeklyLadder ladder = ladder(k);
    return ladder.measure().getOrDefault("delftx", List.of()).stream()
        .limit(1)
        .flatMap(step -> ladder.rows(TestMembers.DELFTX.id(), step).collectAsList().stream())
        .map(row -> row.toSeq().tail().mkString("[", ",", "]"))
        .toList();
  }

  @Test
  void rows_unitsThatDoNotLeave_haveNone() {
    addUnit("delftx", 1, "a");
    addWeek(1, "a", 0);
    addWeek(2, "a", 0);
    addWeek(1, "b", 0);
    WeeklyLadder ladder = ladder(1);
    WeeklyLadder.Measured finest = ladder.measure().getOrDefault("delftx", List.of()).get(0);
    assertThat(ladder.rows(TestMembers.DELFTX.id(), finest).count()).isEqualTo(1);
    assertThat(ladder.rows(TestMembers.EDINX.id(), finest).count()).isZero();
  }

  @Test
  void measure_coursesOfALearnerThatAreJoined_areKnownTogether() {
    // Two learners take one course alone, in the same way; two take a second, one of them in a
    // week.
    for (int learner = 0; learner < 4; learner++) {
      addUnit("delftx", learner, "a");
      addWeek(learner, "a", 0);
    }
    addUnit("delftx", 2, "b");
    addUnit("delftx", 3, "b");
    addWeek(3, "b", 0);
    assertThat(measured(1, "delftx").get(0).linked()).isEqualTo(3);
    scope = new PseudonymScope.Member(2);
    assertThat(measured(1, "delftx").get(0).linked()).isEqualTo(1 + 2 + 2);
    assertThat(measured(1, "delftx").get(0).rows()).isEqualTo(5);
  }

  private List<WeeklyLadder.Measured> measured(int k, String member) {
    return ladder(k).measure().getOrDefault(member, List.of());
  }

  private WeeklyLadder ladder(int k) {
    Dataset<Row> leaving =
        SharedSpark.session()
            .createDataFrame(
                units,
                new StructType()
                    .add("member", StringType)
                    .add("archive_id", BinaryType)
                    .add("course", StringType)
                    .add("labels", createArrayType(StringType))
                    .add("chance", DoubleType));
    Dataset<Row> counted =
        SharedSpark.session()
            .createDataFrame(
                weeks,
                new StructType()
                    .add("archive_id", BinaryType)
                    .add("course", StringType)
                    .add("week", IntegerType)
                    .add("kind", StringType)
                    .add("events", LongType));
    return new WeeklyLadder(leaving, counted, TestMembers.WEEKLY_LADDER, k, scope, months, kept);
  }

  private void addUnit(String member, int learner, String course) {
    addUnit(member, learner, course, "f");
  }

  private void addUnit(String member, int learner, String course, String label) {
    units.add(
        RowFactory.create(
            member, GeneratedArchive.archiveId(learner), course, new String[] {label}, 1.0));
  }

  private void addWeek(int learner, String course, int week) {
    weeks.add(RowFactory.create(GeneratedArchive.archiveId(learner), course, week, "video", 3L));
  }
}
