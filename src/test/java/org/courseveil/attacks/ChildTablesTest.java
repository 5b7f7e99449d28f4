package org.courseveil.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.TestMembers;
import org.courseveil.anonymize.scheme.Hierarchies;
import org.courseveil.anonymize.units.GeneratedArchive;
import org.courseveil.anonymize.units.GeneratedUnits;
import org.courseveil.anonymize.units.GeneratedUnits.Profile;
import org.courseveil.anonymize.units.GeneratedUnits.Unit;
import org.courseveil.anonymize.units.Units;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.catalog.EventCatalog;
import org.courseveil.ingest.catalog.EventKind;
import org.courseveil.ingest.catalog.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * What could be computed of quasi-identifiers from the counts that the child tables are made of:
 * nothing, for they are the same whatever the quasi-identifiers are.
 */
final class ChildTablesTest {
  private static final List<Unit> UNITS = GeneratedUnits.of(7, 300);

  @Test
  void weekly_ofUnitsWithOtherQuasiIdentifiers_isTheSame() {
    List<Unit> others = UNITS.stream().map(ChildTablesTest::withOthers).toList();
    for (int i = 0; i < 7; i++) {
      int column = i;
      assertThat(UNITS)
          .zipSatisfy(
              others,
              (unit, other) ->
                  assertThat(unit.tuple().get(column)).isNotEqualTo(other.tuple().get(column)));
    }
    assertThat(weekly(archive(others)))
        .hasSizeGreaterThan(1_000)
        .containsExactlyInAnyOrderElementsOf(weekly(archive(UNITS)));
  }

  @Test
  void weekly_ofEveryKindOfEvent_holdsNoneThatTellsAQuasiIdentifier() {
    GeneratedArchive archive = archive(UNITS);
    Vocabulary.EVENT_KINDS
        .codes()
        .forEach(
            kind -> archive.add(CanonicalTable.EVENT, 0, UNITS.get(0).course(), kind, "server", 3));
    Set<String> kinds = weekly(archive).stream().map(row -> row.get(3)).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder("video", "problem", "navigation", "other");
  }

  @Test
  void events_ofUnitsWithOtherQuasiIdentifiers_areTheSame() {
    List<Unit> others = UNITS.stream().map(ChildTablesTest::withOthers).toList();
    assertThat(events(archive(others)))
        .hasSizeGreaterThan(1_000)
        .containsExactlyInAnyOrderElementsOf(events(archive(UNITS)));
  }

  @Test
  void events_ofEveryType_holdNoneThatTellsAQuasiIdentifier() {
    GeneratedArchive archive = archive(UNITS);
    EventCatalog.openEdx()
        .rules()
        .forEach(
            rule ->
                archive.add(
                    CanonicalTable.EVENT,
                    0,
                    UNITS.get(0).course(),
                    rule.kind().map(EventKind::label).orElse("other"),
                    "server",
                    3,
                    rule.pattern(),
                    21));
    Set<String> types = events(archive).stream().map(row -> row.get(3)).collect(Collectors.toSet());
    assertThat(types)
        .contains("play_video", "problem_check", "seq_next", "/courses/{course}/info")
        .noneMatch(type -> type.contains("forum") || type.contains("discussion"))
        .noneMatch(type -> type.contains("certificate") || type.contains("generate_user_cert"))
        .noneMatch(type -> type.contains("enrollment") || type.contains("course.grade"))
        .noneMatch(type -> type.contains("cohort") || type.contains("team"));
  }

  @Test
  void events_ofEveryKindUnderATypeThatLeaves_haveTheTypesKind() {
    GeneratedArchive archive = archive(UNITS);
    Vocabulary.EVENT_KINDS
        .codes()
        .forEach(
            kind ->
                archive.add(
                    CanonicalTable.EVENT,
                    0,
                    UNITS.get(0).course(),
                    kind,
                    "server",
                    3,
                    "play_video",
                    21));
    Set<String> kinds = events(archive).stream().map(row -> row.get(4)).collect(Collectors.toSet());
    assertThat(kinds).containsExactlyInAnyOrder("video", "problem", "navigation");
  }

  /** Returns a unit that did the same and is somebody else in everything that may be known. */
  private static Unit withOthers(Unit unit) {
    Profile profile = unit.profile();
    return new Unit(
        unit.learner(),
        unit.course(),
        new Profile(
            "NL".equals(profile.country()) ? "FJ" : "NL",
            "1980-1984".equals(profile.birthYears()) ? "1990-1994" : "1980-1984",
            "f".equals(profile.gender()) ? "m" : "f",
            "b".equals(profile.education()) ? "p" : "b"),
        unit.enrolmentMonth().equals("2024-01") ? "2024-02" : "2024-01",
        unit.posts() == 0 ? 9 : 0,
        !unit.certificate(),
        unit.grade(),
        unit.passed(),
        unit.videos(),
        unit.problems(),
        unit.eventsByWeek());
  }

  /** Returns an archive in which certificates and posts are events as well. */
  private static GeneratedArchive archive(List<Unit> units) {
    GeneratedArchive archive = GeneratedArchive.of(units);
    for (Unit unit : units) {
      if (unit.certificate()) {
        archive.add(
            CanonicalTable.EVENT, unit.learner(), unit.course(), "certificate", "server", 9);
      }
    }
    return archive;
  }

  private static List<List<String>> weekly(GeneratedArchive archive) {
    return rows(archive, Units::weekly);
  }

  private static List<List<String>> events(GeneratedArchive archive) {
    return rows(archive, Units::events);
  }

  private static List<List<String>> rows(
      GeneratedArchive archive, Function<Units, Dataset<Row>> table) {
    try (Units units =
        Units.of(archive.tables(), GeneratedUnits.STARTS, TestMembers.ALL, Hierarchies.shipped())) {
      return table.apply(units).collectAsList().stream().map(ChildTablesTest::cells).toList();
    }
  }

  private static List<String> cells(Row row) {
    return Stream.concat(
            Stream.of(Arrays.toString(row.<byte[]>getAs(0))),
            IntStream.range(1, row.size()).mapToObj(column -> String.valueOf(row.get(column))))
        .toList();
  }
}
