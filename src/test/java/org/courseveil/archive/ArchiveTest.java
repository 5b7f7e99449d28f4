package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.SeededExport;
import org.courseveil.parquet.LentKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
  private static final String COURSE = "course-v1:DelftX+CS101+2025";

  @TempDir Path directory;

  private final SeededExport export = SeededExport.of(21, 25);
  private TestArchive archive;

  @BeforeEach
  void initialize() throws IOException {
    archive = new TestArchive(directory);
  }

  @Test
  void append_newRows_archivesAllOfThemAndAccountsForEach() throws IOException {
    ArchiveRun run = archive.run(export);
    for (CanonicalTable table : CanonicalTable.values()) {
      assertThat(TestArchive.rowsBySource(run))
          .containsEntry(SeededExport.source(table), (long) export.rows(table).size());
    }
    assertThat(TestArchive.rows(run, RowFate.ARCHIVED)).isEqualTo(run.rows());
    assertThat(run.segment()).isPresent();
    assertThat(run.ledgerVersion()).isEqualTo(2);
    Map<CanonicalTable, List<String>> contents = archive.contents(export);
    assertThat(contents.get(CanonicalTable.EVENT)).hasSameSizeAs(export.rows(CanonicalTable.EVENT));
    assertThat(contents.get(CanonicalTable.PROFILE)).hasSize(25);
    long units = export.rows(CanonicalTable.ENROLMENT).size();
    assertThat(run.unitsByOrganization().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(units);
    archive.open(
        (here, ledger) -> {
          assertThat(here.units().count()).isEqualTo(units);
          assertThat(Unit.of(here.units())).isEqualTo(ledger.state().unitsIn(UnitState.ARCHIVED));
          return here;
        });
  }

  @Test
  void append_theSameAgain_changesNothing() throws IOException {
    archive.run(export);
    Map<Path, String> files = TestArchive.bytes(directory);
    ArchiveRun again = archive.run(export.shuffled(4));
    assertThat(TestArchive.bytes(directory)).isEqualTo(files);
    assertThat(again.segment()).isEmpty();
    assertThat(again.rows()).isZero();
    assertThat(TestArchive.rows(again, RowFate.ARCHIVED_BEFORE)).isEqualTo(export.rowCount());
    assertThat(TestArchive.rows(again, RowFate.ARCHIVED)).isZero();
  }

  @Test
  void append_subsetAndThenAll_holdsTheSameAsAllAtOnce() throws IOException {
    archive.run(export.filter(row -> row.getString(1).hashCode() % 3 == 0));
    ArchiveRun rest = archive.run(export, Instant.parse("2027-01-20T00:00:00Z"));
    assertThat(TestArchive.rows(rest, RowFate.ARCHIVED_BEFORE)).isPositive();
    assertThat(TestArchive.rowsBySource(rest).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(export.rowCount());
    Map<CanonicalTable, List<String>> inTwo = archive.contents(export);
    TestArchive other = archive.sibling(directory.resolve("other"));
    other.run(export);
    assertThat(other.contents(export)).isEqualTo(inTwo);
  }

  @Test
  void append_rowsInAnotherOrder_holdsTheSame() throws IOException {
    archive.run(export);
    TestArchive other = archive.sibling(directory.resolve("other"));
    other.run(export.shuffled(9));
    assertThat(other.contents(export)).isEqualTo(archive.contents(export));
  }

  @Test
  void append_adaptiveExecution_holdsTheSameInFewerFiles() throws IOException {
    archive.run(export);
    TestArchive other = archive.sibling(directory.resolve("other"));
    other.spark = archive.spark.newSession();
    other.spark.conf().set("spark.sql.adaptive.enabled", "true");
    other.spark.conf().set("spark.sql.shuffle.partitions", "50");
    SeededExport twice = export.filter(row -> true);
    twice.rows(CanonicalTable.EVENT).addAll(export.rows(CanonicalTable.EVENT));
    assertThat(other.run(twice).rows()).isEqualTo(export.rowCount());
    assertThat(TestArchive.tableFiles(other.archive)).hasSize(CanonicalTable.values().length);
    assertThat(other.contents(export)).isEqualTo(archive.contents(export));
  }

  @Test
  void append_sameLineTwiceInARun_isArchivedOnce() throws IOException {
    SeededExport twice = export.filter(row -> true);
    twice.rows(CanonicalTable.EVENT).addAll(export.rows(CanonicalTable.EVENT));
    ArchiveRun run = archive.run(twice);
    assertThat(TestArchive.rows(run, RowFate.ARCHIVED)).isEqualTo(export.rowCount());
    assertThat(TestArchive.rows(run, RowFate.ARCHIVED_BEFORE))
        .isEqualTo(export.rows(CanonicalTable.EVENT).size());
    assertThat(archive.contents(export).get(CanonicalTable.EVENT))
        .hasSameSizeAs(export.rows(CanonicalTable.EVENT));
  }

  @Test
  void read_newerVersionOfARow_replacesTheOlder() throws IOException {
    SeededExport first = export.withoutRows();
    first.add(CanonicalTable.ENROLMENT, 0, COURSE, SeededExport.start(COURSE), "audit", true);
    first.add(CanonicalTable.COURSE_GRADE, 0, COURSE, 0.25, null);
    archive.run(first);
    SeededExport second = export.withoutRows();
    second.add(CanonicalTable.COURSE_GRADE, 0, COURSE, 0.75, 1L);
    ArchiveRun run = archive.run(second);
    assertThat(TestArchive.rows(run, RowFate.ARCHIVED)).isEqualTo(1);
    assertThat(archive.contents(export).get(CanonicalTable.COURSE_GRADE))
        .singleElement()
        .asString()
        .contains("0.75, true");
  }

  @Test
  void read_postThatWasDumpedAgain_isOnePost() throws IOException {
    SeededExport first = export.withoutRows();
    first.add(CanonicalTable.ENROLMENT, 0, COURSE, SeededExport.start(COURSE), "audit", true);
    addPosts(first, "p1", "p2", null, null);
    archive.run(first);
    SeededExport second = export.withoutRows();
    addPosts(second, "p1", "p3");
    archive.run(second);
    assertThat(archive.contents(export).get(CanonicalTable.FORUM_POST)).hasSize(5);
  }

  private static void addPosts(SeededExport export, @Nullable String... ids) {
    for (String id : ids) {
      long moment = SeededExport.start(COURSE);
      export.add(CanonicalTable.FORUM_POST, 0, COURSE, "comment", moment, id, null, null, null);
    }
  }

  @Test
  void read_rowsOfACourseWithoutEnrolment_waitForIt() throws IOException {
    SeededExport first = export.withoutRows();
    first.add(CanonicalTable.COURSE_GRADE, 0, COURSE, 0.25, null);
    archive.run(first);
    assertThat(archive.contents(export).get(CanonicalTable.COURSE_GRADE)).isEmpty();
    SeededExport second = export.withoutRows();
    second.add(CanonicalTable.ENROLMENT, 0, COURSE, SeededExport.start(COURSE), "audit", true);
    archive.run(second);
    assertThat(archive.contents(export).get(CanonicalTable.COURSE_GRADE)).hasSize(1);
  }

  @Test
  void append_afterRelease_dropsLateRowsAndCountsThem() throws IOException {
    archive.run(export);
    Set<Unit> released = release(COURSE);
    Map<CanonicalTable, List<String>> left = archive.contents(export);
    assertThat(left.get(CanonicalTable.ENROLMENT))
        .hasSize(export.rows(CanonicalTable.ENROLMENT).size() - released.size())
        .noneMatch(row -> row.contains(COURSE));
    assertThat(left.get(CanonicalTable.EVENT)).noneMatch(row -> row.contains(COURSE));
    SeededExport more = export.filter(row -> true);
    for (int learner = 0; learner < 25; learner++) {
      more.add(CanonicalTable.EVENT, learner, COURSE, "video", "task", SeededExport.start(COURSE));
    }
    ArchiveRun run = archive.run(more);
    assertThat(TestArchive.rows(run, RowFate.LATE_AFTER_RELEASE)).isGreaterThan(released.size());
    assertThat(TestArchive.rowsBySource(run).values().stream().mapToLong(n -> n).sum())
        .isEqualTo(more.rowCount());
    assertThat(archive.contents(export).get(CanonicalTable.EVENT))
        .isEqualTo(left.get(CanonicalTable.EVENT));
  }

  @Test
  void append_accountWhoseLastUnitHasLeft_isRecognisedWithoutAnId() throws IOException {
    archive.run(export);
    SeededExport.COURSES.keySet().forEach(this::releaseUnchecked);
    archive.open(
        (here, ledger) -> {
          assertThat(ledger.state().accounts()).hasSize(25);
          assertThat(ledger.state().accounts().values())
              .allMatch(account -> account.archiveId().isEmpty());
          return here;
        });
    ArchiveRun run = archive.run(export);
    assertThat(TestArchive.rows(run, RowFate.LATE_AFTER_RELEASE)).isEqualTo(export.rowCount());
    assertThat(run.segment()).isEmpty();
    assertThat(archive.contents(export).values()).allMatch(List::isEmpty);
  }

  @Test
  void append_unitSetAsideForARelease_takesNoMoreRows() throws IOException {
    archive.run(export);
    archive.open(
        (here, ledger) -> {
          ledger.publish(
              ledger
                  .state()
                  .intend(
                      new Intent(
                          "p1",
                          "delftx",
                          "2026-11",
                          ledger.state().unitsIn(UnitState.ARCHIVED),
                          Optional.empty())));
          return here;
        });
    String course = export.rows(CanonicalTable.ENROLMENT).get(0).getString(2);
    SeededExport more = export.withoutRows();
    more.add(CanonicalTable.EVENT, 0, course, "video", "task", SeededExport.start(course));
    ArchiveRun run = archive.run(more);
    assertThat(TestArchive.rows(run, RowFate.LATE_AFTER_RELEASE)).isEqualTo(1);
    assertThat(run.rows()).isZero();
  }

  @Test
  void append_rowLeftOutByARule_isCountedWithIt() throws IOException {
    SeededExport strange = export.withoutRows();
    strange.add(CanonicalTable.EVENT, 0, "course-v1:No+Start+1", "video", "task", 5L);
    ArchiveRun run = archive.run(strange);
    assertThat(run.tallies())
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.fate()).isEqualTo(RowFate.EXCLUDED);
              assertThat(tally.reason()).isEqualTo("COURSE_WITHOUT_START");
              assertThat(tally.rows()).isEqualTo(1);
            });
    assertThat(run.ledgerVersion()).isEqualTo(1);
  }

  @Test
  void append_filesOfASegment_areSortedByTagAndSayNothingByOrder() throws IOException {
    archive.run(export);
    archive.open(
        (here, ledger) -> {
          SegmentFiles files =
              new SegmentFiles(
                  archive.spark,
                  new ArchiveLayout(archive.archive),
                  ledger.state(),
                  new LentKeys());
          for (Segment segment : ledger.state().segments()) {
            for (Segment.File file : segment.files()) {
              Segment alone =
                  new Segment(segment.id(), segment.period(), segment.sequence(), List.of(file));
              assertThat(files.rows(file.table(), alone).collectAsList())
                  .extracting(row -> TestArchive.hex(row.getAs(ArchiveSchema.TAG)))
                  .isSorted();
            }
          }
          return here;
        });
  }

  @Test
  void open_whileAnotherRunIsWorking_isRefused() throws IOException {
    archive.open(
        (here, ledger) -> {
          assertThatThrownBy(() -> archive.open((again, other) -> other))
              .isInstanceOf(ConcurrentRunException.class)
              .hasMessageContaining("Another run");
          return here;
        });
    archive.open((here, ledger) -> here);
  }

  @Test
  void append_ledgerPublishedBySomebodyElse_archivesNothing() throws IOException {
    archive.open(
        (here, ledger) -> {
          try (Ledger other = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
            other.publish(other.state().freezeScheme("x"));
          }
          assertThatThrownBy(() -> archive.append(here, ledger, export, TestArchive.NOVEMBER))
              .isInstanceOf(ConcurrentRunException.class);
          return here;
        });
    assertThat(TestArchive.tableFiles(archive.archive)).isEmpty();
    assertThat(archive.run(export).rows()).isEqualTo(export.rowCount());
  }

  private void releaseUnchecked(String course) {
    try {
      release(course);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<Unit> release(String course) throws IOException {
    return archive.open(
        (here, ledger) -> {
          Set<Unit> units = new HashSet<>(ledger.state().unitsIn(UnitState.ARCHIVED));
          units.removeIf(unit -> !unit.course().equals(course));
          String id = "package of " + course;
          ledger.publish(
              ledger.state().intend(new Intent(id, "m", "2026-11", units, Optional.empty())));
          ledger.publish(
              ledger
                  .state()
                  .complete(
                      new Release(
                          id,
                          "m",
                          "2026-11",
                          1,
                          "ab",
                          Optional.empty(),
                          units.size(),
                          ReleaseContent.NONE,
                          LocalDate.parse("2028-11-01"))));
          return units;
        });
  }
}
