package org.courseveil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is not read is named, unless its name might be a learner's. */
final class NotReadTest {
  @Test
  void shownFiles_plainNames_areNamed() {
    var shown =
        new NotRead(
                List.of(
                    "state/OrgX-2026-10-25/OrgX-C1-2025-wiki_article-prod-analytics.sql.gz",
                    "state/OrgX-2026-10-25/notes.txt"),
                List.of())
            .shownFiles();

    assertThat(shown.names())
        .containsOnly(
            entry("state/OrgX-2026-10-25/OrgX-C1-2025-wiki_article-prod-analytics.sql.gz", 1L),
            entry("state/OrgX-2026-10-25/notes.txt", 1L));
    assertThat(shown.withheld()).isZero();
  }

  @Test
  void shownFiles_folderOfUploads_isNamedAsOne() {
    List<String> uploads =
        IntStream.range(0, 40).mapToObj(i -> "ora/essay-of-learner" + i + ".pdf").toList();

    var shown = new NotRead(uploads, List.of()).shownFiles();

    assertThat(shown.names()).containsOnly(entry("ora/*.pdf", 40L));
    assertThat(shown.withheld()).isZero();
  }

  @Test
  void shownFiles_nameThatMayBeAPersons_isCountedOnly() {
    var shown =
        new NotRead(List.of("ora/ana@mail.example.pdf", "ora/Žofia Nováková.pdf"), List.of())
            .shownFiles();

    assertThat(shown.names()).isEmpty();
    assertThat(shown.withheld()).isEqualTo(2);
  }

  @Test
  void shownNames_valuesOfATableWithoutHeader_areCountedOnly() {
    var shown =
        new NotRead(
                List.of(),
                List.of(
                    "auth_userprofile.phone_number",
                    "event.edx.ui.poll",
                    "event.edx.*.*_done",
                    "*.video",
                    "auth_user.ana@mail.example",
                    "auth_user.Ana Maria",
                    "auth_user.5551234567",
                    "auth_user.u5551234567",
                    "event./u/ana_maria"))
            .shownNames();

    assertThat(shown.names())
        .containsOnlyKeys(
            "auth_userprofile.phone_number", "event.edx.ui.poll", "event.edx.*.*_done");
    assertThat(shown.withheld()).isEqualTo(6);
  }
}
