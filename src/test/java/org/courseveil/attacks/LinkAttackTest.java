package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LinkAttackTest {
  private static final int PEOPLE = 400;
  private static final List<RawUnit> RAW = people();
  private static final List<String> REGIONS =
      List.of("US;Americas;*", "BR;Americas;*", "IN;Asia;*", "JP;Asia;*");

  private static List<RawUnit> people() {
    Random random = new Random(11);
    List<RawUnit> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Map<GroundTruth.Cell, Integer> weeks = new HashMap<>();
      for (int week = 0; week < 8; week++) {
        if (random.nextBoolean()) {
          weeks.put(new GroundTruth.Cell(week, "video"), 1 + random.nextInt(90));
        }
      }
      int events = weeks.values().stream().mapToInt(Integer::intValue).sum();
      people.add(
          new RawUnit(
              i,
              "course-v1:A+B+C",
              Map.of(
                  "country",
                  List.of("US", "BR", "IN", "JP").get(random.nextInt(4)),
                  "gender",
                  random.nextBoolean() ? "f" : "m",
                  "enrolment_month",
                  "2026-0" + (1 + random.nextInt(9)),
                  "certificate",
                  "no"),
              Map.of("birth_years", 1960 + random.nextInt(48), "forum_posts", 0, "events", events),
              weeks,
              events(random)));
    }
    return people;
  }

  private static List<RawEvent> events(Random random) {
    List<RawEvent> events = new ArrayList<>();
    for (int day = 10; day < 18; day++) {
      if (random.nextBoolean()) {
        events.add(new RawEvent(day, "problem_check", "problem", "m", "correct", 1 + day % 2));
        events.add(new RawEvent(day, "problem_check", "problem", "m", "incorrect", 1));
      }
    }
    return events;
  }

  @Test
  void run_identityRelease_linksAlmostEverybody() {
    List<Map<String, String>> rows = RAW.stream().map(LinkAttackTest::identity).toList();

    LinkAttack.Result result = attack().run(Adversary.MEMBER, rows, List.of());

    assertThat(result.rate()).isGreaterThan(0.95);
    assertThat(result.unexplained()).isZero();
    result.links().forEach((pseudonym, userId) -> assertThat(pseudonym).isEqualTo("p" + userId));
  }

  @Test
  void run_fullyGeneralisedRelease_linksOneInAll() {
    List<Map<String, String>> rows =
        RAW.stream()
            .map(unit -> row(unit, Map.of("country", "*", "birth_years", "*", "events", "*")))
            .toList();
    for (Adversary adversary : Adversary.values()) {
      assertThat(attack().run(adversary, rows, List.of()).rate())
          .isCloseTo(1.0 / PEOPLE, within(1e-9));
    }
  }

  @Test
  void run_classesOfKnownSizes_linksOneOverTheirSizes() {
    List<Map<String, String>> rows =
        RAW.stream()
            .map(unit -> row(unit, Map.of("country", region(unit), "gender", gender(unit))))
            .toList();
    long classes = RAW.stream().map(unit -> region(unit) + gender(unit)).distinct().count();

    LinkAttack.Result result = attack().run(Adversary.OUTSIDER, rows, List.of());

    assertThat(result.fullRow()).isCloseTo((double) classes / PEOPLE, within(1e-9));
    assertThat(result.nearest()).isEqualTo(result.fullRow());
  }

  @Test
  void run_outsider_doesNotUseWhatOnlyAMemberHolds() {
    List<Map<String, String>> rows =
        RAW.stream()
            .map(unit -> row(unit, Map.of("events", Integer.toString(events(unit)))))
            .toList();

    assertThat(attack().run(Adversary.OUTSIDER, rows, List.of()).rate())
        .isCloseTo(1.0 / PEOPLE, within(1e-9));
    assertThat(attack().run(Adversary.MEMBER, rows, List.of()).rate()).isGreaterThan(0.5);
  }

  @Test
  void run_weeksOfTheMember_linkWhatTheSummaryHides() {
    List<Map<String, String>> rows = RAW.stream().map(unit -> row(unit, Map.of())).toList();
    List<Map<String, String>> exact = weekly(count -> Integer.toString(count));
    List<Map<String, String>> bands = weekly(count -> count < 50 ? "1-49" : "50+");

    double linkedByExact = attack().run(Adversary.MEMBER, rows, exact).rate();
    double linkedByBands = attack().run(Adversary.MEMBER, rows, bands).rate();

    assertThat(linkedByExact).isGreaterThan(0.9);
    assertThat(linkedByBands).isBetween(0.1, linkedByExact);
    assertThat(attack().run(Adversary.RESEARCHER, rows, exact).rate())
        .isCloseTo(1.0 / PEOPLE, within(1e-9));
  }

  @Test
  void run_eventsOfTheMember_linkWhatTheSummaryHides() {
    List<Map<String, String>> rows = RAW.stream().map(unit -> row(unit, Map.of())).toList();
    List<Map<String, String>> events = events();

    LinkAttack.Result linked = attack().run(Adversary.MEMBER, rows, List.of(), events);

    assertThat(linked.unexplained()).isZero();
    assertThat(linked.fullRow()).isBetween(0.3, linked.nearest());
    assertThat(linked.nearest()).isCloseTo(distinct(events), within(1e-9));
    assertThat(attack().run(Adversary.RESEARCHER, rows, List.of(), events).rate())
        .isCloseTo(1.0 / PEOPLE, within(1e-9));
  }

  @Test
  void run_eventsInACoarserShape_linkAsManyAsDiffer() {
    List<Map<String, String>> rows = RAW.stream().map(unit -> row(unit, Map.of())).toList();
    List<Map<String, String>> weeks = new ArrayList<>();
    for (RawUnit unit : RAW) {
      unit.singleEvents().stream()
          .map(event -> event.day() / 7)
          .distinct()
          .forEach(
              week ->
                  weeks.add(row(unit, Map.of("week", Integer.toString(week), "kind", "problem"))));
    }

    LinkAttack.Result linked = attack().run(Adversary.MEMBER, rows, List.of(), weeks);

    assertThat(linked.unexplained()).isZero();
    assertThat(linked.nearest()).isCloseTo(distinct(weeks), within(1e-9)).isLessThan(0.05);
  }

  @Test
  void run_eventsWithoutTheirFirstDaysAndARarePlace_contradictNobody() {
    List<Map<String, String>> rows = RAW.stream().map(unit -> row(unit, Map.of())).toList();
    List<Map<String, String>> events = events();
    events.removeIf(
        row -> row.containsValue("17") || (row.containsValue("10") && row.containsValue("p3")));
    events.removeIf(row -> row.containsValue("p5"));

    LinkAttack.Result linked = attack().run(Adversary.MEMBER, rows, List.of(), events);

    assertThat(linked.unexplained()).isZero();
  }

  @Test
  void run_eventsWithAnotherOutcomeAttemptOrCount_contradict() {
    List<Map<String, String>> rows = RAW.stream().map(unit -> row(unit, Map.of())).toList();
    Map<String, String> lies =
        Map.of("outcome", "incorrect", "attempts", "none", "events", "10-49", "module", "n");
    lies.forEach(
        (column, lie) -> {
          List<Map<String, String>> events = events();
          events.forEach(row -> row.put(column, lie));
          long withRows = events.stream().map(row -> row.get("pseudonym")).distinct().count();
          assertThat(attack().run(Adversary.MEMBER, rows, List.of(), events).unexplained())
              .as(column)
              .isEqualTo((int) withRows);
        });
  }

  /** Returns the share of units, of those with rows and the rest together, whose rows differ. */
  private static double distinct(List<Map<String, String>> released) {
    Map<String, Set<Map<String, String>>> byUnit = new HashMap<>();
    RAW.forEach(unit -> byUnit.put("p" + unit.userId(), new HashSet<>()));
    for (Map<String, String> row : released) {
      Map<String, String> cells = new HashMap<>(row);
      byUnit.getOrDefault(cells.remove("pseudonym"), Set.of()).add(cells);
    }
    return (double) new HashSet<>(byUnit.values()).size() / PEOPLE;
  }

  @Test
  void run_withSolution_countsGuessesThatAreRight() {
    List<Map<String, String>> rows = RAW.stream().map(LinkAttackTest::identity).toList();
    Map<String, Long> right = new HashMap<>();
    Map<String, Long> wrong = new HashMap<>();
    for (RawUnit unit : RAW) {
      right.put("p" + unit.userId(), unit.userId());
      wrong.put("p" + unit.userId(), unit.userId() + PEOPLE);
    }

    assertThat(attack().withSolution(right).run(Adversary.MEMBER, rows, List.of()).rate())
        .isGreaterThan(0.95);
    assertThat(attack().withSolution(wrong).run(Adversary.MEMBER, rows, List.of()).rate()).isZero();
  }

  @Test
  void run_noisyKnowledge_linksByNearestNeighbour() {
    List<Map<String, String>> rows =
        RAW.stream()
            .map(
                unit -> {
                  Map<String, String> row = identity(unit);
                  row.put("events", Integer.toString(events(unit) + 1_000_000));
                  return row;
                })
            .toList();

    LinkAttack.Result result = attack().run(Adversary.MEMBER, rows, List.of());

    assertThat(result.unexplained()).isEqualTo(PEOPLE);
    assertThat(result.fullRow()).isZero();
    assertThat(result.nearest()).isGreaterThan(0.5);
  }

  @Test
  void run_labelThatNobodyKnows_isReported() {
    Labels labels = Labels.plain();
    List<Map<String, String>> rows = List.of(row(RAW.get(0), Map.of("events", "many")));

    new LinkAttack(RAW, labels).run(Adversary.MEMBER, rows, List.of());

    assertThat(labels.notUnderstood()).containsExactly("events=many");
  }

  private static LinkAttack attack() {
    return new LinkAttack(RAW, Labels.plain().hierarchy("country", REGIONS));
  }

  private static Map<String, String> row(RawUnit unit, Map<String, String> cells) {
    Map<String, String> row = new HashMap<>(cells);
    row.put("pseudonym", "p" + unit.userId());
    row.put("course", unit.course());
    return row;
  }

  private static Map<String, String> identity(RawUnit unit) {
    Map<String, String> row = row(unit, unit.codes());
    unit.numbers().forEach((column, number) -> row.put(column, Integer.toString(number)));
    return row;
  }

  private static List<Map<String, String>> weekly(java.util.function.IntFunction<String> label) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RawUnit unit : RAW) {
      unit.weeks()
          .forEach(
              (cell, count) ->
                  rows.add(
                      row(
                          unit,
                          Map.of(
                              "week",
                              Integer.toString(cell.week()),
                              "kind",
                              cell.kind(),
                              "count",
                              label.apply(count)))));
    }
    return rows;
  }

  private static List<Map<String, String>> events() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RawUnit unit : RAW) {
      unit.singleEvents().stream()
          .map(RawEvent::day)
          .distinct()
          .forEach(
              day ->
                  rows.add(
                      row(
                          unit,
                          Map.of(
                              "day",
                              Integer.toString(day),
                              "type",
                              "problem_check",
                              "module",
                              "m",
                              "outcome",
                              "correct",
                              "attempts",
                              day % 2 == 0 ? "1" : "2-4",
                              "events",
                              "1-9"))));
    }
    return rows;
  }

  private static String region(RawUnit unit) {
    return List.of("US", "BR").contains(unit.codes().get("country")) ? "Americas" : "Asia";
  }

  private static int events(RawUnit unit) {
    return unit.numbers().getOrDefault("events", 0);
  }

  private static String gender(RawUnit unit) {
    return unit.codes().getOrDefault("gender", "");
  }
}
