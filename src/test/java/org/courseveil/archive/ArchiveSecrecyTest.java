package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.SeededExport;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableReader;
import org.courseveil.parquet.FileProtection.PlacedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees or can do who has the archive's files but not its ledger's key. */
final class ArchiveSecrecyTest {
  @TempDir Path directory;

  private final SeededExport export = SeededExport.of(33, 10);
  private TestArchive archive;
  private Path segment = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    archive = new TestArchive(directory);
    String id = archive.run(export).segment().orElseThrow();
    segment = archive.archive.resolve("2026q4").resolve(id);
  }

  /** E23-1: nothing that names an account is in any byte of archive or ledger. */
  @Test
  void files_ofArchiveAndLedger_holdNoIdentifierInAnyByte() throws IOException {
    Map<Path, String> files = TestArchive.bytes(directory);
    assertThat(files).hasSizeGreaterThan(10);
    for (Map.Entry<Path, String> file : files.entrySet()) {
      for (String identifier : export.identifiers()) {
        assertThat(file.getValue().contains(identifier)).as(file.getKey().toString()).isFalse();
        assertThat(file.getKey().toString()).doesNotContain(identifier);
      }
      for (String course : SeededExport.COURSES.keySet()) {
        assertThat(file.getValue().contains(course)).as(file.getKey().toString()).isFalse();
      }
    }
  }

  @Test
  void files_ofArchiveAndLedger_areEncryptedTablesAndOneNote() throws IOException {
    Map<Path, String> files = TestArchive.bytes(directory);
    for (Path table : TestArchive.tableFiles(directory)) {
      assertThat(files.remove(directory.relativize(table))).startsWith("PARE").endsWith("PARE");
    }
    assertThat(files.keySet())
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder(SegmentNote.FILE, ".lock");
  }

  @Test
  void file_underAnotherKeyOrInAnotherPlace_doesNotOpen() throws IOException {
    Path file = TestArchive.tableFiles(segment).get(0);
    String name = file.getFileName().toString();
    String id = segment.getFileName().toString();
    ArchivePeriod period = ArchivePeriod.parse("2026q4");
    try (Ledger ledger = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM);
        DataKey another = DataKey.random()) {
      DataKey key = ledger.state().keyOf(period);
      EncryptedTableReader.open(file, new PlacedFile(key, ArchiveLayout.place(period, id, name)))
          .close();
      for (PlacedFile wrong :
          List.of(
              new PlacedFile(another, ArchiveLayout.place(period, id, name)),
              new PlacedFile(key, ArchiveLayout.place(ArchivePeriod.parse("2026q3"), id, name)),
              new PlacedFile(key, ArchiveLayout.place(period, "5e", name)),
              new PlacedFile(key, ArchiveLayout.place(period, id, "event-9-9.parquet")))) {
        assertThatThrownBy(() -> EncryptedTableReader.open(file, wrong).close())
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void read_fileChangedOrExchanged_isRefusedBeforeItIsOpened() throws IOException {
    Path file = eventFile(segment);
    byte[] before = Files.readAllBytes(file);
    byte[] changed = before.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    assertThatThrownBy(readAll()).hasStackTraceContaining("its sha256 differs");
    TestArchive other = archive.sibling(directory.resolve("other"));
    String id = other.run(export).segment().orElseThrow();
    Files.copy(
        eventFile(other.archive.resolve("2026q4").resolve(id)),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(readAll()).hasStackTraceContaining("its sha256 differs");
    Files.write(file, before);
    assertThat(archive.contents(export).get(CanonicalTable.EVENT)).isNotEmpty();
  }

  @Test
  void read_failure_namesFileAndNoCell() throws IOException {
    Path file = eventFile(segment);
    Files.write(file, new byte[100]);
    assertThatThrownBy(readAll())
        .hasStackTraceContaining(file.getFileName().toString())
        .satisfies(
            failure -> assertThat(failure.toString()).doesNotContain("veiled_learner", "DelftX"));
  }

  @Test
  void open_fileMissing_isRefused() throws IOException {
    Files.delete(eventFile(segment));
    assertThatThrownBy(readAll())
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("lacks");
  }

  @Test
  void open_segmentOfANewerFormat_isRefused() throws IOException {
    Path note = segment.resolve(SegmentNote.FILE);
    Files.writeString(
        note,
        Files.readString(note, StandardCharsets.UTF_8).replace("\"format\" : 1", "\"format\" : 2"));
    assertThatThrownBy(readAll())
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("format 2")
        .hasMessageContaining("format 1");
  }

  @Test
  void open_olderLedgerThanTheNewestSegment_isRefused() throws IOException {
    Durable.delete(archive.ledger.resolve("000002"));
    assertThatThrownBy(readAll())
        .isInstanceOf(LedgerRefusedException.class)
        .hasMessageContaining("version 1")
        .hasMessageContaining("version 2");
    assertThat(segment).isDirectory();
  }

  private ThrowingCallable readAll() {
    return () -> archive.contents(export);
  }

  private static Path eventFile(Path segment) throws IOException {
    return TestArchive.tableFiles(segment).stream()
        .filter(file -> file.getFileName().toString().startsWith("event"))
        .findFirst()
        .orElseThrow();
  }
}
