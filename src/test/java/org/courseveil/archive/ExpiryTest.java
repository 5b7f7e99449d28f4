package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.SeededExport;
import org.courseveil.parquet.DataKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-21: archive and held learners expire, and the keys go with them. */
final class ExpiryTest {
  private static final Period RETENTION = Period.ofYears(2);
  private static final Period HOLD = Period.ofYears(1);
  private static final Instant SECOND = Instant.parse("2027-02-10T00:00:00Z");

  @TempDir Path directory;

  private final SeededExport export = SeededExport.of(17, 12);
  private final SeededExport early = export.filter(row -> row.getInt(0) < 6);
  private TestArchive archive;

  @BeforeEach
  void fillTwoPeriods() throws IOException {
    archive = new TestArchive(directory);
    archive.run(early);
    archive.run(export, SECOND);
  }

  private ExpiryRun expire(String asOf, Period retention, Period hold) throws IOException {
    return archive.open((here, ledger) -> here.expire(Instant.parse(asOf), retention, hold));
  }

  @Test
  void expire_beforeAnythingIsPast_changesNothing() throws IOException {
    Map<Path, String> before = TestArchive.bytes(directory);
    ExpiryRun run = expire("2027-12-31T23:00:00Z", RETENTION, HOLD);
    assertThat(run).isEqualTo(new ExpiryRun(List.of(), List.of(), 0));
    assertThat(TestArchive.bytes(directory)).isEqualTo(before);
  }

  @Test
  void expire_periodPastItsRetention_forgetsKeyFilesAndLearners() throws IOException {
    Map<CanonicalTable, List<String>> before = archive.contents(export);
    ExpiryRun run = expire("2029-01-01T00:00:00Z", RETENTION, Period.ofYears(9));
    assertThat(run.forgotten()).containsExactly(ArchivePeriod.parse("2026q4"));
    assertThat(run.units()).isEqualTo(early.rows(CanonicalTable.ENROLMENT).size());
    assertThat(archive.archive.resolve("2026q4")).isEmptyDirectory();
    assertThat(ArchiveLayout.directories(archive.ledger)).hasSize(1);
    Map<CanonicalTable, List<String>> after = archive.contents(export);
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(after.get(table))
          .isEqualTo(
              before.getOrDefault(table, List.of()).stream().filter(row -> isOfLate(row)).toList());
    }
    ArchiveRun again = archive.run(early, Instant.parse("2029-01-02T00:00:00Z"));
    assertThat(TestArchive.rows(again, RowFate.LATE_AFTER_RELEASE)).isEqualTo(early.rowCount());
  }

  @Test
  void expire_unitsHeldTooLong_areRewrittenAwayUnderNewKeys() throws IOException {
    SeededExport late = early.withoutRows();
    String course = early.rows(CanonicalTable.ENROLMENT).get(0).getString(2);
    late.add(CanonicalTable.EVENT, 0, course, "forum", "task", SeededExport.start(course));
    archive.run(late, SECOND);
    Map<CanonicalTable, List<String>> before = archive.contents(export);
    List<Path> oldFiles = TestArchive.tableFiles(archive.archive);
    byte[] oldKey = key("2027q1");
    ExpiryRun run = expire("2028-01-01T00:00:00Z", RETENTION, HOLD);
    assertThat(run.forgotten()).isEmpty();
    assertThat(run.rewritten())
        .containsExactly(ArchivePeriod.parse("2026q4"), ArchivePeriod.parse("2027q1"));
    assertThat(run.units()).isEqualTo(early.rows(CanonicalTable.ENROLMENT).size());
    assertThat(oldFiles).noneMatch(path -> path.toFile().exists());
    assertThat(key("2027q1")).isNotEqualTo(oldKey);
    Map<CanonicalTable, List<String>> after = archive.contents(export);
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(after.get(table))
          .isEqualTo(
              before.getOrDefault(table, List.of()).stream().filter(row -> isOfLate(row)).toList());
    }
    archive.open(
        (here, ledger) -> {
          assertThat(ledger.state().periods()).containsExactly(ArchivePeriod.parse("2027q1"));
          assertThat(ledger.state().segments())
              .allMatch(segment -> segment.period().equals(ArchivePeriod.parse("2027q1")));
          return here;
        });
    ArchiveRun again = archive.run(export, SECOND);
    assertThat(TestArchive.rows(again, RowFate.LATE_AFTER_RELEASE)).isEqualTo(early.rowCount());
    assertThat(TestArchive.rows(again, RowFate.ARCHIVED_BEFORE))
        .isEqualTo(export.rowCount() - early.rowCount());
  }

  @Test
  void expire_periodWithALearnerOnHold_keepsThatLearnerAlone() throws IOException {
    Map<CanonicalTable, List<String>> before = archive.contents(export);
    String userId = export.subjects().get(0).userId();
    long frozen =
        early.rows(CanonicalTable.ENROLMENT).stream().filter(row -> row.getInt(0) == 0).count();
    assertThat(frozen).isPositive();
    hold(Set.of(userId));
    byte[] oldKey = key("2026q4");

    ExpiryRun run = expire("2029-01-01T00:00:00Z", RETENTION, HOLD);

    assertThat(run.forgotten()).isEmpty();
    assertThat(run.rewritten()).contains(ArchivePeriod.parse("2026q4"));
    assertThat(key("2026q4")).isNotEqualTo(oldKey);
    archive.open(
        (here, ledger) -> {
          assertThat(ledger.state().unitsIn(UnitState.FROZEN)).hasSize(Math.toIntExact(frozen));
          assertThat(ledger.knows(userId)).isTrue();
          assertThat(Unit.of(here.units().filter("state = 'FROZEN'"))).hasSize((int) frozen);
          assertThat(here.read()).allMatch(table -> table.rows().isEmpty());
          return here;
        });

    ExpiryRun again = expire("2029-01-02T00:00:00Z", RETENTION, HOLD);
    assertThat(again).isEqualTo(new ExpiryRun(List.of(), List.of(), 0));

    hold(Set.of());
    Map<CanonicalTable, List<String>> released = archive.contents(export);
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(released.get(table))
          .isEqualTo(
              before.getOrDefault(table, List.of()).stream()
                  .filter(row -> row.startsWith(userId + " "))
                  .toList());
    }
    assertThat(expire("2029-01-03T00:00:00Z", RETENTION, HOLD).forgotten())
        .contains(ArchivePeriod.parse("2026q4"));
  }

  private void hold(Set<String> userIds) throws IOException {
    archive.open(
        (here, ledger) -> {
          ledger.freeze(userIds, LocalDate.of(2026, 11, 5));
          return here;
        });
  }

  @Test
  void expire_killedAfterTheLedgerWasPublished_isFinishedByTheNextRun() throws IOException {
    Path copy = directory.resolve("before");
    LedgerTest.copy(archive.archive.resolve("2026q4"), copy);
    expire("2029-01-01T00:00:00Z", RETENTION, Period.ofYears(9));
    for (Path segment : ArchiveLayout.directories(copy)) {
      LedgerTest.copy(
          segment, archive.archive.resolve("2026q4").resolve(segment.getFileName().toString()));
    }
    archive.open((here, ledger) -> here);
    assertThat(archive.archive.resolve("2026q4")).isEmptyDirectory();
  }

  @Test
  void expire_whileAReleaseIsBegun_isRefused() throws IOException {
    archive.open(
        (here, ledger) -> {
          Unit unit = ledger.state().unitsIn(UnitState.ARCHIVED).iterator().next();
          ledger.publish(
              ledger
                  .state()
                  .intend(new Intent("p1", "delftx", "2026-11", Set.of(unit), Optional.empty())));
          return here;
        });
    assertThatThrownBy(() -> expire("2029-01-01T00:00:00Z", RETENTION, HOLD))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("package job");
  }

  private static boolean isOfLate(String row) {
    return !row.startsWith("null ")
        && Long.parseLong(row.substring(0, row.indexOf(' '))) >= SeededExport.userId(6);
  }

  private byte[] key(String period) throws IOException {
    return archive.open(
        (here, ledger) -> {
          DataKey key = ledger.state().keyOf(ArchivePeriod.parse(period));
          return key.exposeBytes();
        });
  }
}
