package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.SeededExport;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.LentKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed anywhere, and run again, loses and doubles nothing. */
final class RecoveryTest {
  @TempDir Path directory;

  private final SeededExport export = SeededExport.of(8, 8);
  private TestArchive archive;

  @BeforeEach
  void initialize() throws IOException {
    archive = new TestArchive(directory);
  }

  private Path placed(String segment) {
    return archive.archive.resolve("2026q4").resolve(segment);
  }

  private Path staged(String segment) {
    return archive.archive.resolve(".staging").resolve(segment);
  }

  @Test
  void open_killedWhileWriting_removesTheStagedFilesAndArchivesAllAgain() throws IOException {
    Files.createDirectories(staged("dead"));
    Files.writeString(staged("dead").resolve("event-0-1.parquet"), "half a file");
    assertThat(archive.run(export).rows()).isEqualTo(export.rowCount());
    assertThat(staged("dead")).doesNotExist();
  }

  @Test
  void open_killedAfterTheLedgerWasPublished_movesTheSegmentIntoPlace() throws IOException {
    String segment = archive.run(export).segment().orElseThrow();
    Map<CanonicalTable, List<String>> contents = archive.contents(export);
    Files.createDirectories(staged(segment).getParent());
    Files.move(placed(segment), staged(segment));
    assertThat(archive.contents(export)).isEqualTo(contents);
    assertThat(placed(segment)).isDirectory();
    assertThat(archive.run(export).rows()).isZero();
  }

  @Test
  void open_segmentThatTheLedgerHasForgotten_isRemoved() throws IOException {
    String segment = archive.run(export).segment().orElseThrow();
    LedgerTest.copy(placed(segment), directory.resolve("kept"));
    archive.open(
        (here, ledger) -> {
          ledger.publish(new PeriodContents(ledger.state()).forget(LedgerStateTest.Q4));
          return here;
        });
    archive.open((here, ledger) -> here);
    assertThat(placed(segment)).doesNotExist();
  }

  @Test
  void finish_filesThatNoSuccessfulTaskReported_areRemoved() throws IOException {
    StagedSegment segment =
        new StagedSegment(new ArchiveLayout(archive.archive), LedgerStateTest.Q4, DataKey.random());
    Path staging;
    try (LentKeys keys = new LentKeys()) {
      staging = Path.of(segment.target(keys).directory());
    }
    for (String name : List.of("event-0-1.parquet", "event-0-2.parquet", ".event-1-3.draft")) {
      Files.writeString(staging.resolve(name), name);
    }
    List<Segment.File> reported = LedgerStateTest.segment("5e", LedgerStateTest.Q4).files();
    assertThat(segment.finish(reported, 2, 2).files()).isEqualTo(reported);
    assertThat(TestArchive.bytes(staging))
        .containsOnlyKeys(Path.of("event-0-1.parquet"), Path.of(SegmentNote.FILE));
  }

  @Test
  void open_segmentLost_isRefused() throws IOException {
    String segment = archive.run(export).segment().orElseThrow();
    Durable.delete(placed(segment));
    assertThatThrownBy(() -> archive.contents(export))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining(segment);
  }

  @Test
  void open_foreignDirectoryInAPeriod_isRefusedAndLeftAlone() throws IOException {
    Path foreign = Files.createDirectories(placed("notes"));
    Files.writeString(foreign.resolve("readme"), "mine");
    assertThatThrownBy(() -> archive.contents(export))
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("Move it away");
    assertThat(foreign.resolve("readme")).exists();
  }

  @Test
  void open_ledgerReadBeforeAnotherRun_isReadAnew() throws IOException {
    try (Ledger early = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
      archive.run(export);
      try (Archive here = Archive.open(archive.spark, archive.archive, early)) {
        assertThat(early.version()).isEqualTo(2);
        assertThat(here.units().count()).isEqualTo(export.rows(CanonicalTable.ENROLMENT).size());
      }
    }
  }
}
