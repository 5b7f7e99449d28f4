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
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.Tier;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps of the events tier, on few units of two learners and more. */
final class EventsLadderTest {
  private static final PrivacyRequirement PAIRS = new PrivacyRequirement(2, 2, 0.1);

  private final Materialization kept = new Materialization();
  private final List<Row> units = new ArrayList<>();
  private final List<Row> events = new ArrayList<>();
  private PrivacyRequirement privacy = PAIRS;
  private EnrolmentMonths months = TestMonths.unknown();
  private String label = "f";

  @AfterEach
  void close() {
    kept.close();
  }

  @Test
  void tables_placeOfTooFewLearners_isLeftOut() {
    for (int learner = 0; learner < 4; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", 3, "m");
    }
    addEvent(0, "a", 4, "m");
    addEvent(1, "a", 4, "n");
    ChildTable table = table(1);
    assertThat(table.steps()).isEmpty();
    assertThat(table.count()).isEqualTo(4);
    assertThat(cells(table)).hasSize(4).containsOnly("[a,3,play_video,m,correct,1,1-9]");
    assertThat(table.form().columnNames())
        .containsExactly(
            "pseudonym", "course", "day", "type", "module", "outcome", "attempts", "events");
  }

  @Test
  void tables_sameCourseAtOtherMeasures_isOnePlace() {
    for (int learner = 0; learner < 2; learner++) {
      addUnit(learner, "a");
    }
    addEvent(0, "a", 3, "m", 1, 1, 12);
    addEvent(1, "a", 3, "m", 2, 3, 1);
    assertThat(cells(table(1)))
        .containsExactlyInAnyOrder(
            "[a,3,play_video,m,incorrect,1,10-49]", "[a,3,play_video,m,correct,5+,1-9]");
  }

  @Test
  void tables_limit_isReachedByTheFirstStepThatHolds() {
    for (int learner = 0; learner < 8; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", learner / 2, "m" + learner / 2);
    }
    assertThat(table(0.5).steps()).isEmpty();
    ChildTable coarser = table(0.25);
    assertThat(coarser.steps())
        .isEqualTo(TestMembers.EVENTS_LADDER.subList(0, 6))
        .endsWith(CoarseningStep.WEEKS_OF_EVENTS);
    assertThat(cells(coarser)).hasSize(8).containsOnly("[a,0,video]");
    assertThat(coarser.form().columnNames()).containsExactly("pseudonym", "course", "week", "kind");
  }

  @Test
  void tables_limitThatNoStepReaches_areNone() {
    for (int learner = 0; learner < 4; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", 1, "m");
    }
    assertThat(tables(0.1, Map.of())).isEmpty();
    events.clear();
    assertThat(tables(1, Map.of())).as("no rows").isEmpty();
  }

  @Test
  void tables_rowsOfAnotherTier_areKnownAsWell() {
    List<Row> weeks = new ArrayList<>();
    for (int learner = 0; learner < 4; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", 1, "m");
      weeks.add(RowFactory.create(GeneratedArchive.archiveId(learner), "a", learner));
    }
    EventsLadder.Weeks weekly = weekly(weeks);
    assertThat(tables(0.25, Map.of())).containsKey("delftx");
    assertThat(tables(0.9, Map.of("delftx", weekly))).isEmpty();
    assertThat(tables(1, Map.of("delftx", weekly))).containsKey("delftx");
  }

  @Test
  void tables_coursesOfALearnerThatAreJoined_areKnownTogether() {
    for (int learner = 0; learner < 4; learner++) {
      addUnit(learner, "a");
      addUnit(learner, "b");
      addEvent(learner, "a", learner / 2, "m");
      addEvent(learner, "b", learner % 2, "m");
    }
    // Course by course two of four differ; both together all four.
    assertThat(table(0.5).steps()).isEmpty();
    privacy = PAIRS.with(new PseudonymScope.Member(2));
    assertThat(table(0.5).steps()).isNotEmpty();
    assertThat(table(1).steps()).isEmpty();
  }

  @Test
  void tables_daysThatRuleOutAMonthOfFew_areLeftOut() {
    months = TestMonths.ofLevel(3, Map.of("a", LocalDate.of(2025, 1, 20)));
    label = "2025";
    for (int learner = 0; learner < 6; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", 30, "m");
      if (learner > 0) {
        addEvent(learner, "a", 11, "m");
      }
    }
    // One alone was first there in February: somebody else loses the row of January.
    List<String> cells = cells(table(1));
    assertThat(cells.stream().filter(row -> row.startsWith("[a,11,"))).hasSize(4);
    assertThat(cells.stream().filter(row -> row.startsWith("[a,30,"))).hasSize(6);
  }

  @Test
  void tables_weeksThatTellTheMonthAnyway_costNoDays() {
    months = TestMonths.ofLevel(3, Map.of("a", LocalDate.of(2025, 1, 20)));
    label = "2025";
    List<Row> weeks = new ArrayList<>();
    for (int learner = 0; learner < 6; learner++) {
      addUnit(learner, "a");
      addEvent(learner, "a", learner == 0 ? 30 : 4, "m");
      addEvent(learner, "a", 30, "n");
      weeks.add(RowFactory.create(GeneratedArchive.archiveId(learner), "a", learner < 2 ? 4 : 0));
    }
    // Two were there in February alone, as far as weeks tell: one of them did something before.
    ChildTable table =
        Optional.ofNullable(tables(1, Map.of("delftx", weekly(weeks))).get("delftx")).orElseThrow();
    assertThat(table.rows().filter("day = 4").collectAsList())
        .extracting(row -> row.<byte[]>getAs("archive_id"))
        .containsExactlyInAnyOrder(
            GeneratedArchive.archiveId(2),
            GeneratedArchive.archiveId(3),
            GeneratedArchive.archiveId(4),
            GeneratedArchive.archiveId(5));
  }

  private static EventsLadder.Weeks weekly(List<Row> weeks) {
    return new EventsLadder.Weeks(
        new WeeklyShape(List.of(CoarseningStep.MERGE_KINDS, CoarseningStep.PRESENCE_ONLY)),
        SharedSpark.session()
            .createDataFrame(
                weeks,
                new StructType()
                    .add("archive_id", BinaryType)
                    .add("course", StringType)
                    .add("week", IntegerType)));
  }

  private ChildTable table(double limit) {
    return Optional.ofNullable(tables(limit, Map.of()).get("delftx")).orElseThrow();
  }

  private Map<String, ChildTable> tables(double limit, Map<String, EventsLadder.Weeks> weeks) {
    ReleaseTerms terms = TestMembers.termsWithEvents(privacy, 1, limit);
    assertThat(terms.ladder(Tier.EVENTS)).hasSize(7);
    return new EventsLadder(
            SharedSpark.session()
                .createDataFrame(
                    units,
                    new StructType()
                        .add("member", StringType)
                        .add("archive_id", BinaryType)
                        .add("course", StringType)
                        .add("labels", createArrayType(StringType))
                        .add("chance", DoubleType)),
            weeks,
            SharedSpark.session()
                .createDataFrame(
                    events,
                    new StructType()
                        .add("archive_id", BinaryType)
                        .add("course", StringType)
                        .add("day", IntegerType)
                        .add("type", StringType)
                        .add("kind", StringType)
                        .add("module", StringType)
                        .add("outcome", IntegerType)
                        .add("attempts", IntegerType)
                        .add("events", LongType)),
            terms,
            months,
            kept)
        .tables(Map.of("delftx", (long) units.size()));
  }

  private static List<String> cells(ChildTable table) {
    return table.rows().drop("archive_id").collectAsList().stream().map(Row::toString).toList();
  }

  private void addUnit(int learner, String course) {
    units.add(
        RowFactory.create(
            "delftx", GeneratedArchive.archiveId(learner), course, new String[] {label}, 1.0));
  }

  private void addEvent(int learner, String course, int day, String module) {
    addEvent(learner, course, day, module, 2, 1, 3);
  }

  private void addEvent(
      int learner, String course, int day, String module, int outcome, int attempts, long count) {
    events.add(
        RowFactory.create(
            GeneratedArchive.archiveId(learner),
            course,
            day,
            "play_video",
            "video",
            module,
            outcome,
            attempts,
            count));
  }
}
