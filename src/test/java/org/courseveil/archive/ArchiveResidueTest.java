package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.courseveil.deidentify.Residue;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.SeededExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-1: rows with a trace of an identifier do not enter the archive. */
final class ArchiveResidueTest {
  @TempDir Path directory;

  private TestArchive archive;

  @BeforeEach
  void initialize() throws IOException {
    archive = new TestArchive(directory);
  }

  @Test
  void append_identifierInAWellFormedUsageKey_firesAndArchivesNothing() throws IOException {
    String course = "course-v1:DelftX+CS101+2025";
    String name = "00112233445566778899aabbccddeeff";
    SeededExport export = SeededExport.of(2, 2);
    export.identifiers().add(name);
    long start = SeededExport.start(course);
    export.add(
        CanonicalTable.MODULE_STATE,
        0,
        course,
        "problem",
        "block-v1:DelftX+CS101+2025+type@problem+block@" + name,
        1.0,
        1.0,
        start,
        start);
    assertThatThrownBy(() -> archive.run(export))
        .isInstanceOfSatisfying(
            ResidueException.class,
            failure -> {
              assertThat(failure.residues())
                  .extracting(Residue::column)
                  .containsOnly("module_state.module");
              assertThat(failure.getMessage()).contains("module_state.module").doesNotContain(name);
            });
    assertThat(TestArchive.tableFiles(archive.archive)).isEmpty();
    try (Ledger ledger = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
      assertThat(ledger.version()).isEqualTo(1);
    }
  }
}
