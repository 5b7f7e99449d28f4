package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.courseveil.policy.AgeLimits;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig.Deletions;
import org.courseveil.policy.JobConfig.Deletions.CompleteFrom;
import org.courseveil.policy.JobConfig.Deletions.Form;
import org.courseveil.policy.JobConfig.Exclusions;
import org.courseveil.policy.UnknownBirthYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExclusionTablesTest {
  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write("objections.csv", "user_id,objected\n1,no\n2,yes\n3,\n4,No\n5,no\n5,yes\n6,no\n99,no\n");
    write("holds.csv", "user_id,since\n6,2026\n98,2026\n");
    write("countries.csv", "country,archiving\nDE,permitted\nAQ,not\n,permitted\n");
  }

  @Test
  void read_objections_onlyAPlainNoIsWilling() {
    ExclusionTables tables = read();
    assertThat(tables.willing()).containsExactlyInAnyOrder("1", "6");
    assertThat(tables.held()).containsExactly("6");
    assertThat(tables.permitted()).containsExactlyInAnyOrder("DE", "");
  }

  @Test
  void read_oddTables_areRefusedAtOnceWithLines() throws IOException {
    write("objections.csv", "user_id,objected\nAnn,no\n");
    write("countries.csv", "country,archiving\nDE,maybe\nGermany,not\nFR,not\nFR,permitted\n");
    assertThatThrownBy(this::read)
        .hasMessageContaining("objections.csv:2: user_id must be")
        .hasMessageContaining("countries.csv:2: archiving must be")
        .hasMessageContaining("countries.csv:3: country must be")
        .hasMessageContaining("countries.csv:5: A country must be listed once")
        .hasMessageNotContaining("Ann");
  }

  @Test
  void read_anAbsentTable_isRefused() throws IOException {
    Files.delete(folder.resolve("holds.csv"));
    assertThatThrownBy(this::read).hasMessageContaining("holds.csv: This table must exist.");
  }

  @Test
  void read_proofs_onlyThePlainWordsProve() throws IOException {
    write(
        "proofs.csv",
        "user_id,proof\n1,authenticated\n2,agent\n3,\n4,Agent\n5,agent\n5,hearsay\n99,agent\n");
    assertThat(read(Optional.of(folder.resolve("proofs.csv"))).proved())
        .containsExactlyInAnyOrder("1", "2");
    assertThat(read().proved()).hasSize(6);
  }

  @Test
  void read_proofsOfNoAccount_areRefusedWithTheirLine() throws IOException {
    write("proofs.csv", "user_id,proof\nAnn,agent\n");
    assertThatThrownBy(() -> read(Optional.of(folder.resolve("proofs.csv"))))
        .hasMessageContaining("proofs.csv:2: user_id must be")
        .hasMessageNotContaining("Ann");
  }

  @Test
  void legalHolds_ofTheWholeTable_areThoseOfNoRequestToo() {
    assertThat(LegalHolds.read(folder.resolve("holds.csv"), ExportForm.OPEN_EDX))
        .containsExactlyInAnyOrder("6", "98");
  }

  private ExclusionTables read() {
    return read(Optional.empty());
  }

  private ExclusionTables read(Optional<Path> proofs) {
    List<DeletionRequest> requests =
        LongStream.rangeClosed(1, 6)
            .mapToObj(
                id ->
                    new DeletionRequest(
                        "" + id, "", "", "", "", "", Instant.EPOCH, Instant.EPOCH, true, 1))
            .toList();
    return ExclusionTables.read(
        new Exclusions(
            folder.resolve("objections.csv"),
            folder.resolve("holds.csv"),
            folder.resolve("countries.csv"),
            UnknownBirthYear.KEEP,
            AgeLimits.NONE),
        new Deletions(folder, Form.CSV, CompleteFrom.COMPLETE, proofs, 7, 7, 1, 3),
        ExportForm.OPEN_EDX,
        requests);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
