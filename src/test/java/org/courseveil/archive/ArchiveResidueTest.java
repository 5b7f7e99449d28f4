package org.courseveil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  void message_ofATraceInAText_saysWhatToDoNext() {
    assertThat(
            new ResidueException(
                List.of(
                    new Residue("forum_post.body", Residue.Kind.NAME_IN_TEXT, 2),
                    new Residue("response.body", Residue.Kind.ADDRESS_IN_TEXT, 1))))
        .hasMessageContaining("table forum_post, column body: an account's full name in a text (2)")
        .hasMessageContaining("table response, column body: an account's e-mail address in a text")
        .hasMessageContaining("there may be nothing to mend")
        .hasMessageContaining("'free-text'");
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
              assertThat(failure.getMessage())
                  .contains("table module_state, column module: an account's identifier")
                  .contains("Report tables, columns and kinds")
                  .doesNotContain(name, "free-text");
            });
    assertThat(TestArchive.tableFiles(archive.archive)).isEmpty();
    try (Ledger ledger = Ledger.open(archive.ledger, archive.key, TestArchive.PLATFORM)) {
      assertThat(ledger.version()).isEqualTo(1);
    }
  }
}
