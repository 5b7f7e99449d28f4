package org.courseveil.anonymize.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.courseveil.anonymize.aggregate.Aggregation;
import org.courseveil.anonymize.aggregate.CourseCounts;
import org.courseveil.anonymize.aggregate.GeneratedCourse;
import org.courseveil.archive.Cell;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.CheckFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountVerifierTest {
  private static final String COURSE = "course-v1:A+B+C";
  private static final CellRequirement REQUIRED =
      new CellRequirement(12, 5, EnumSet.allOf(AggregateTable.class));

  private final CourseCounts counts = GeneratedCourse.draw(new Random(5), COURSE, 400).counts();
  private final List<Cell> cells =
      new ArrayList<>(new Aggregation(REQUIRED, new Random(5)).cells(counts));

  private static Recount recount(CourseCounts counts) {
    Map<List<String>, Long> cells = new HashMap<>();
    cells.put(List.of("aggregate_courses", counts.course()), counts.learners());
    counts
        .splits()
        .forEach(
            split ->
                split.parts().stream()
                    .filter(part -> part.hasCell())
                    .forEach(
                        part -> {
                          List<String> place =
                              new ArrayList<>(List.of(split.table().tableName(), counts.course()));
                          place.addAll(part.labels());
                          cells.put(place, part.learners());
                        }));
    return new Recount(cells);
  }

  private static CountVerifier verifier(CourseCounts counts, CellRequirement required) {
    return new CountVerifier(required, recount(counts), GeneratedCourse.REGIONS);
  }

  private void assertRefused(String finding) {
    assertRefused(REQUIRED, finding);
  }

  private void assertRefused(CellRequirement required, String finding) {
    assertThatThrownBy(() -> verifier(counts, required).verified(cells))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining(finding);
  }

  private Cell some(AggregateTable table) {
    return cells.stream().filter(cell -> cell.table() == table).findFirst().orElseThrow();
  }

  private void replace(Cell cell, long learners) {
    cells.set(cells.indexOf(cell), new Cell(cell.table(), cell.course(), cell.labels(), learners));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 10, 12})
  void verified_whatWasDecided_isAccepted(int base) {
    CellRequirement required = new CellRequirement(12, base, EnumSet.allOf(AggregateTable.class));
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      CourseCounts drawn = GeneratedCourse.draw(random, COURSE, 48 + random.nextInt(300)).counts();
      List<Cell> decided = new Aggregation(required, random).cells(drawn);
      assertThat(verifier(drawn, required).verified(decided).cells()).isEqualTo(decided);
    }
  }

  @Test
  void verified_countOfOtherLearners_isRefused() {
    Cell cell = some(AggregateTable.GRADES);
    replace(cell, cell.learners() + 10);
    assertRefused("aggregate_grades has a count that is not that of the archive's learners");
  }

  @Test
  void verified_countThatIsNotRounded_isRefused() {
    Cell cell = some(AggregateTable.REGIONS);
    replace(cell, cell.learners() + 1);
    assertRefused("aggregate_regions has a count that is not rounded");
  }

  @Test
  void verified_smallCell_isRefused() {
    counts.splits().stream()
        .filter(split -> split.table() == AggregateTable.ACTIVITY)
        .flatMap(split -> split.parts().stream())
        .filter(part -> part.hasCell() && part.learners() < REQUIRED.minimumCell())
        .findFirst()
        .ifPresentOrElse(
            part -> cells.add(new Cell(AggregateTable.ACTIVITY, COURSE, part.labels(), 10)),
            () -> cells.add(new Cell(AggregateTable.ACTIVITY, COURSE, List.of("99", "video"), 0)));
    assertRefused("aggregate_activity has a cell of too few learners");
  }

  @Test
  void verified_cellTwice_isRefused() {
    cells.add(some(AggregateTable.GRADES));
    assertRefused("aggregate_grades has a cell twice");
  }

  @Test
  void verified_noMargin_isRefused() {
    cells.remove(some(AggregateTable.COURSES));
    assertRefused("a course has no count of all its learners");
  }

  @Test
  void verified_tableThatIsNotPermitted_isRefused() {
    assertRefused(
        new CellRequirement(12, 5, EnumSet.of(AggregateTable.GRADES)),
        "aggregate_regions is not permitted");
  }

  @Test
  void verified_labelOfNoPart_isRefused() {
    cells.add(new Cell(AggregateTable.REGIONS, COURSE, List.of("atlantis"), 15));
    assertRefused("aggregate_regions has a label that is not its own");
  }

  /** Primary suppression and rounding alone leave a single small cell to be subtracted. */
  @Test
  void verified_tableWithOneSmallCellLeftOut_isRefused() {
    int refused = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      CourseCounts drawn = GeneratedCourse.draw(random, COURSE, 100).counts();
      List<Cell> primaryAlone =
          new Aggregation(new CellRequirement(12, 5, EnumSet.allOf(AggregateTable.class)), random)
              .cells(drawn);
      List<Cell> completed = new ArrayList<>(primaryAlone);
      drawn.splits().stream()
          .filter(split -> split.table() == AggregateTable.GRADES)
          .flatMap(split -> split.parts().stream())
          .filter(part -> part.learners() >= REQUIRED.minimumCell())
          .filter(
              part ->
                  primaryAlone.stream()
                      .noneMatch(
                          cell ->
                              cell.table() == AggregateTable.GRADES
                                  && cell.labels().equals(part.labels())))
          .forEach(
              part ->
                  completed.add(
                      new Cell(
                          AggregateTable.GRADES, COURSE, part.labels(), part.learners() / 5 * 5)));
      if (completed.size() > primaryAlone.size()) {
        assertThatThrownBy(() -> verifier(drawn, REQUIRED).verified(completed))
            .isInstanceOf(CheckFailedException.class)
            .hasMessageContaining("aggregate_grades gives away counts that it leaves out");
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void verified_weekInWhichNearlyAllWereActive_isRefused() {
    CourseCounts all =
        new CourseCounts(
            COURSE,
            100,
            List.of(
                org.courseveil.anonymize.aggregate.Split.inAndOut(
                    AggregateTable.ACTIVITY, List.of("0", "video"), 98, 100)));
    List<Cell> published =
        List.of(
            new Cell(AggregateTable.COURSES, COURSE, List.of(), 100),
            new Cell(AggregateTable.ACTIVITY, COURSE, List.of("0", "video"), 100));
    CellRequirement activity = new CellRequirement(12, 5, EnumSet.of(AggregateTable.ACTIVITY));
    assertThatThrownBy(() -> verifier(all, activity).verified(published))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("gives away how many were not active");
  }
}
