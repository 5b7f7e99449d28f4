package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.policy.Member;
import org.courseveil.spark.SharedSpark;
import org.junit.jupiter.api.Test;

final class LeavingUnitsTest {
  private static final SummaryShape SHAPE =
      new SummaryShape(List.of("gender"), TestMembers.SUMMARY_LADDER);

  /** A unit with its gender; every one has completed. */
  private record Unit(int learner, String course, String gender) {
    Row row(Member member) {
      return RowFactory.create(
          member.id(),
          GeneratedArchive.archiveId(learner),
          course,
          gender,
          "none",
          "yes",
          "0",
          "0",
          "0",
          "0");
    }
  }

  @Test
  void linked_learnersInTwoCourses_linksOneOfEachCell() {
    List<Unit> units = new ArrayList<>();
    for (int learner = 0; learner < 4; learner++) {
      units.add(new Unit(learner, "a", "f"));
      units.add(new Unit(learner, "b", "f"));
    }
    for (int learner = 4; learner < 12; learner++) {
      units.add(new Unit(learner, "a", "m"));
    }
    LeavingUnits.Linked linked = of(linked(Map.of(TestMembers.DELFTX, units)), TestMembers.DELFTX);
    assertThat(linked.learners()).isEqualTo(12);
    assertThat(linked.rows()).isCloseTo(8 * 0.25, within(1e-12));
    assertThat(LeavingUnits.cells(chosen(units)))
        .isEqualTo(Map.of(List.of("a", "f"), 4L, List.of("b", "f"), 4L, List.of("a", "m"), 8L));
  }

  @Test
  void summary_ofAMember_holdsTheReleasedColumnsOfTheClassesThatLeave() {
    List<Unit> units = List.of(new Unit(1, "a", "f"), new Unit(2, "b", "m"));
    Dataset<Row> leaving = leaving(Map.of(TestMembers.DELFTX, units, TestMembers.EDINX, List.of()));
    Dataset<Row> summary = LeavingUnits.summary(leaving, TestMembers.DELFTX, SHAPE);
    assertThat(summary.columns()).containsExactly("archive_id", "course", "gender", "completed");
    assertThat(summary.drop("archive_id").collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[a,f,yes]", "[b,m,yes]");
    assertThat(LeavingUnits.byMember(leaving)).containsOnlyKeys("delftx");
  }

  @Test
  void linked_noLearnerTwice_linksNothing() {
    List<Unit> units = List.of(new Unit(1, "a", "f"), new Unit(2, "b", "f"));
    assertThat(linked(Map.of(TestMembers.DELFTX, units)))
        .isEqualTo(Map.of("delftx", new LeavingUnits.Linked(2, 0)));
  }

  @Test
  void linked_anyCoursesOfSeveralMembers_isWhatLookingForEachRowGives() {
    SplittableRandom random = new SplittableRandom(7);
    Map<Member, List<Unit>> units =
        Map.of(TestMembers.DELFTX, new ArrayList<>(), TestMembers.EDINX, new ArrayList<>());
    units.forEach(
        (member, own) -> {
          for (int learner = 0; learner < 40; learner++) {
            String gender = List.of("f", "m", "o").get(random.nextInt(3));
            for (String course : List.of("a", "b", "c", "d")) {
              if (random.nextInt(3) == 0) {
                own.add(new Unit(learner, member.id() + course, gender));
              }
            }
          }
        });
    Map<String, LeavingUnits.Linked> linked = linked(units);
    units.forEach(
        (member, own) ->
            assertThat(of(linked, member).rows()).isCloseTo(expected(own), within(1e-9)));
  }

  private static LeavingUnits.Linked of(Map<String, LeavingUnits.Linked> linked, Member member) {
    return Optional.ofNullable(linked.get(member.id())).orElseThrow();
  }

  /** Looks for every unit in every other course of its learner, and takes the best chance. */
  private static double expected(List<Unit> units) {
    double expected = 0;
    for (Unit unit : units) {
      double best = 0;
      for (Unit other : units) {
        if (other.learner() == unit.learner() && !other.course().equals(unit.course())) {
          long alike =
              units.stream()
                  .filter(one -> one.course().equals(other.course()))
                  .filter(one -> one.gender().equals(other.gender()))
                  .count();
          best = Math.max(best, 1.0 / alike);
        }
      }
      expected += best;
    }
    return expected;
  }

  private static Map<String, LeavingUnits.Linked> linked(Map<Member, List<Unit>> units) {
    return LeavingUnits.linked(leaving(units));
  }

  private static Dataset<Row> leaving(Map<Member, List<Unit>> units) {
    Map<String, SummaryChoice.Chosen> choices = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    units.forEach(
        (member, own) -> {
          choices.put(member.id(), chosen(own));
          own.forEach(unit -> rows.add(unit.row(member)));
        });
    rows.add(new Unit(99, "x", "f").row(TestMembers.NOBODYX));
    StructType schema =
        new StructType()
            .add("member", StringType)
            .add("archive_id", BinaryType)
            .add("course", StringType)
            .add("gender", StringType);
    for (String other : SummaryTier.OTHERS) {
      schema = schema.add(other, StringType);
    }
    return LeavingUnits.of(SharedSpark.session().createDataFrame(rows, schema), choices);
  }

  private static SummaryChoice.Chosen chosen(List<Unit> units) {
    return new SummaryChoice.Chosen(
        SHAPE,
        TestMembers.SUMMARY_LADDER,
        units.stream()
            .map(unit -> List.of(unit.course(), unit.gender()))
            .collect(Collectors.toSet()),
        units.stream()
            .map(
                unit ->
                    new SummaryCount(
                        List.of(unit.course(), unit.gender()),
                        List.of("none", "yes", "0", "0", "0", "0"),
                        1))
            .toList());
  }
}
