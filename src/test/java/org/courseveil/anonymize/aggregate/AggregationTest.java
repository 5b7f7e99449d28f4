package org.courseveil.anonymize.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courseveil.archive.Cell;
import org.courseveil.attacks.CountAttack;
import org.courseveil.attacks.CountAttack.Bound;
import org.courseveil.attacks.CountAttack.Published;
import org.courseveil.policy.AggregateTable;
import org.courseveil.policy.CellRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AggregationTest {
  private static final int SEEDS = 30;
  private static final CellRequirement REQUIRED = required(12, 5);

  private static CellRequirement required(int cell, int base) {
    return new CellRequirement(cell, base, EnumSet.allOf(AggregateTable.class));
  }

  private static GeneratedCourse course(Random random) {
    return GeneratedCourse.draw(random, "course-v1:A+B+C", 48 + random.nextInt(200));
  }

  private static Map<AggregateTable, Map<List<String>, Long>> values(List<Cell> cells) {
    Map<AggregateTable, Map<List<String>, Long>> values = new HashMap<>();
    cells.forEach(
        cell ->
            values
                .computeIfAbsent(cell.table(), any -> new HashMap<>())
                .put(cell.labels(), cell.learners()));
    return values;
  }

  /** Attacks as many courses as there are seeds, each released as often as asked. */
  private static List<Bound> narrow(CellRequirement asked, int releases, Attacked attacked) {
    return IntStream.range(0, SEEDS)
        .mapToObj(Random::new)
        .flatMap(random -> attacked.narrow(asked, random, releases).stream())
        .toList();
  }

  /** How a course is released and attacked. */
  private interface Attacked {
    Set<Bound> narrow(CellRequirement asked, Random random, int releases);
  }

  private static Set<Bound> asDecided(CellRequirement asked, Random random, int releases) {
    List<Published> published =
        Stream.generate(() -> course(random).counts())
            .limit(releases)
            .map(
                counts ->
                    new Published(counts, List.of(new Aggregation(asked, random).cells(counts))))
            .toList();
    CountAttack attack = new CountAttack(asked, false);
    assertThat(attack.bounds(published)).allMatch(Bound::holdsTheTruth);
    return attack.narrow(published);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 10, 12})
  void cells_ofSeveralReleases_leaveNoCountInANarrowInterval(int base) {
    assertThat(narrow(required(12, base), 2, AggregationTest::asDecided)).isEmpty();
  }

  @Test
  void cells_ofASmallerCell_leaveNoCountInANarrowInterval() {
    assertThat(narrow(required(5, 3), 1, AggregationTest::asDecided)).isEmpty();
  }

  /** The twin of the attack: primary suppression and rounding alone are not enough. */
  @Test
  void cells_withoutComplementarySuppression_areFoundByTheAttack() {
    assertThat(
            narrow(
                REQUIRED,
                1,
                (asked, random, releases) -> {
                  CourseCounts counts = course(random).counts();
                  return new CountAttack(asked, false)
                      .narrow(
                          List.of(
                              new Published(counts, List.of(withoutComplement(counts, random)))));
                }))
        .isNotEmpty();
  }

  private static List<Cell> withoutComplement(CourseCounts counts, Random random) {
    ControlledRounding rounding = new ControlledRounding(REQUIRED.roundingBase(), random);
    Stream<Cell> margin =
        Stream.of(
            new Cell(
                AggregateTable.COURSES,
                counts.course(),
                List.of(),
                rounding.margin(counts.learners())));
    return Stream.concat(
            margin,
            counts.splits().stream()
                .flatMap(
                    split ->
                        rounding.parts(split).entrySet().stream()
                            .filter(part -> part.getKey().hasCell())
                            .filter(part -> part.getKey().learners() >= REQUIRED.minimumCell())
                            .map(
                                part ->
                                    new Cell(
                                        split.table(),
                                        counts.course(),
                                        part.getKey().labels(),
                                        part.getValue()))))
        .toList();
  }

  /** The twin: the same cells with their exact values. */
  @Test
  void cells_withoutRounding_areFoundByTheAttack() {
    assertThat(
            narrow(
                required(12, 10),
                1,
                (asked, random, releases) -> {
                  CourseCounts counts = course(random).counts();
                  List<Cell> cells = new Aggregation(asked, random).cells(counts);
                  return new CountAttack(required(12, 1), false)
                      .narrow(List.of(new Published(counts, List.of(exactly(counts, cells)))));
                }))
        .isNotEmpty();
  }

  private static List<Cell> exactly(CourseCounts counts, List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                new Cell(
                    cell.table(),
                    cell.course(),
                    cell.labels(),
                    counts.splits().stream()
                        .filter(split -> split.table() == cell.table())
                        .flatMap(split -> split.parts().stream())
                        .filter(part -> part.hasCell() && part.labels().equals(cell.labels()))
                        .mapToLong(Part::learners)
                        .findFirst()
                        .orElse(counts.learners())))
        .toList();
  }

  /** The twin: a second release that counts the learners of the first again, with a few more. */
  @Test
  void cells_ofACumulativeRelease_areFoundByTheAttack() {
    assertThat(
            narrow(
                REQUIRED,
                2,
                (asked, random, releases) -> {
                  GeneratedCourse first = course(random);
                  GeneratedCourse all =
                      first.and(
                          GeneratedCourse.draw(random, first.course(), 1 + random.nextInt(5)));
                  List<Published> published =
                      Stream.of(first.counts(), all.counts())
                          .map(
                              counts ->
                                  new Published(
                                      counts,
                                      List.of(new Aggregation(asked, random).cells(counts))))
                          .toList();
                  return new CountAttack(asked, true).narrow(published);
                }))
        .isNotEmpty();
  }

  /** The twin: every recipient gets a rounding of its own. */
  @Test
  void cells_decidedAnewForEachCopy_areFoundByTheAttack() {
    assertThat(
            narrow(
                required(12, 10),
                1,
                (asked, random, releases) -> {
                  CourseCounts counts = course(random).counts();
                  List<List<Cell>> copies =
                      Stream.generate(() -> new Aggregation(asked, random).cells(counts))
                          .limit(8)
                          .toList();
                  return new CountAttack(asked, false)
                      .narrow(List.of(new Published(counts, copies)));
                }))
        .isNotEmpty();
  }

  @Test
  void cells_tellOfNoFewerThanTheSmallestCell() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      CourseCounts counts = course(random).counts();
      List<Cell> cells = new Aggregation(REQUIRED, random).cells(counts);
      assertThat(exactly(counts, cells))
          .allMatch(cell -> cell.learners() >= REQUIRED.minimumCell());
      assertThat(cells).allMatch(cell -> cell.learners() % REQUIRED.roundingBase() == 0);
      assertThat(cells).isSortedAccordingTo(Cell.ORDER);
    }
  }

  @Test
  void rounding_isControlledAndUnbiased() {
    CourseCounts counts = course(new Random(7)).counts();
    Map<Part, Long> sums = new HashMap<>();
    int rounds = 20_000;
    for (int seed = 0; seed < rounds; seed++) {
      ControlledRounding rounding = new ControlledRounding(5, new Random(seed * 7919L));
      long margin = rounding.margin(counts.learners());
      for (Split split : counts.splits()) {
        Map<Part, Long> rounded = rounding.parts(split);
        assertThat(rounded.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(margin);
        rounded.forEach(
            (part, value) -> {
              assertThat(value % 5).isZero();
              assertThat(Math.abs(value - part.learners())).isLessThan(5);
              sums.merge(part, value, Long::sum);
            });
      }
    }
    // The same labels may stand in several splits with the same count, and are summed together.
    counts.splits().get(0).parts().stream()
        .filter(part -> part.learners() > 0)
        .forEach(
            part ->
                assertThat(sums.getOrDefault(part, 0L) / (double) rounds)
                    .isBetween(part.learners() - 0.1, part.learners() + 0.1));
  }

  @Test
  void cells_mostOfALargeCourse_arePublished() {
    CourseCounts counts = GeneratedCourse.draw(new Random(3), "course-v1:A+B+C", 4000).counts();
    Set<List<String>> all = new HashSet<>();
    counts.splits().stream()
        .flatMap(split -> split.parts().stream())
        .filter(Part::hasCell)
        .forEach(part -> all.add(part.labels()));
    List<Cell> cells = new Aggregation(REQUIRED, new Random(3)).cells(counts);
    assertThat(values(cells).values().stream().mapToInt(Map::size).sum())
        .isGreaterThan(all.size() * 3 / 4);
  }

  @Test
  void cells_ofACourseWithFewLearners_areRefused() {
    CourseCounts counts = GeneratedCourse.draw(new Random(1), "course-v1:A+B+C", 47).counts();
    Aggregation aggregation = new Aggregation(REQUIRED, new Random(1));
    assertThat(aggregation.admits(counts)).isFalse();
    assertThatThrownBy(() -> aggregation.cells(counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 48 learners");
  }
}
