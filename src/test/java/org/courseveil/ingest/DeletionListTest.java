package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ExportForm;
import org.courseveil.policy.JobConfig.Deletions;
import org.courseveil.policy.JobConfig.Deletions.CompleteFrom;
import org.courseveil.policy.JobConfig.Deletions.Form;
import org.courseveil.policy.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeletionListTest {
  private static final String STATES =
      """
      state_execution_order\tid\tstate_name
      1\t1\tPENDING
      20\t5\tLMS_COMPLETE
      30\t6\tERRORED
      40\t7\tABORTED
      50\t8\tCOMPLETE
      """;
  private static final String STATUS =
      "user_id\tcreated\toriginal_username\toriginal_email\toriginal_name\tretired_username"
          + "\tretired_email\tcurrent_state_id\tresponses\n";
  private static final String CSV = "user_id,username,email,name,requested_at\n";

  @TempDir Path folder;

  @Test
  void read_aStatusTable_countsStatesByNameOrOrder() throws IOException {
    write("user_api_retirementstate.sql", STATES);
    StringBuilder rows = new StringBuilder(STATUS);
    for (int state : new int[] {1, 5, 6, 7, 8}) {
      rows.append(state).append("\t2026-09-20 01:02:03\tU").append(state);
      rows.append("\te\tn\tr")
          .append(state)
          .append("\tx\t")
          .append(state)
          .append("\ttext\\nmore\n");
    }
    write("user_api_userretirementstatus.tsv", rows.toString());
    assertThat(complete(folder, CompleteFrom.COMPLETE)).containsExactly("8");
    assertThat(complete(folder, CompleteFrom.LMS_COMPLETE)).containsExactly("5", "8");
    DeletionRequest first = read(folder, Form.RETIREMENT_STATUS, CompleteFrom.COMPLETE).get(0);
    assertThat(first.requestedAt()).isEqualTo(Instant.parse("2026-09-20T01:02:03Z"));
    assertThat(first.identifiers()).containsExactly("1", "U1", "e", "n", "r1", "x");
    assertThat(first.toString()).isEqualTo("DeletionRequest[line 2]");
  }

  @Test
  void read_namesThatDifferInCase_areTwoAccounts() throws IOException {
    write("list.csv", CSV + "1,Ann,,,2026-09-20\n2,ann,,,2026-09-20\n");
    assertThat(csv("list.csv")).extracting(DeletionRequest::username).containsExactly("Ann", "ann");
  }

  @Test
  void read_anAccountTwice_isRefusedByItsLines() throws IOException {
    write("id.csv", CSV + "1,Ann,,,2026-09-20\n1,Bo,,,2026-09-20\n");
    assertThatThrownBy(() -> csv("id.csv"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("id.csv:3: The account stands in the list before, at id.csv:2.")
        .hasMessageNotContaining("Ann");
    write("name.csv", CSV + "1,Ann,,,2026-09-20\n2,Ann,,,2026-09-20\n");
    assertThatThrownBy(() -> csv("name.csv")).hasMessageContaining("name.csv:3:");
  }

  @Test
  void read_brokenLines_areAllRefusedAtOnceWithoutTheirValues() throws IOException {
    write("broken.csv", CSV + "one,Ann,,,2026-09-20\n2,Bo,,,soon\n3,Cy,,,2026-09-20\n");
    assertThatThrownBy(() -> csv("broken.csv"))
        .hasMessageContaining("broken.csv:2: user_id must be")
        .hasMessageContaining("broken.csv:3: requested_at must be")
        .hasMessageNotContaining("soon")
        .hasMessageNotContaining("one,");
    write("user_api_retirementstate.sql", STATES);
    write("user_api_userretirementstatus.tsv", STATUS + "Ann\n");
    assertThatThrownBy(() -> read(folder, Form.RETIREMENT_STATUS, CompleteFrom.COMPLETE))
        .hasMessageContaining(
            "user_api_userretirementstatus.tsv:2: The line cannot be read: RAGGED");
  }

  @Test
  void read_anEmptyOrAbsentList_isRefused() throws IOException {
    write("empty.csv", CSV);
    assertThatThrownBy(() -> csv("empty.csv")).hasMessageContaining("must not be empty");
    assertThatThrownBy(() -> csv("absent.csv")).hasMessageContaining("must exist");
    assertThatThrownBy(() -> read(folder, Form.RETIREMENT_ARCHIVE, CompleteFrom.COMPLETE))
        .hasMessageContaining("holds no list");
    write("headless.csv", "1,Ann,,,2026-09-20\n");
    assertThatThrownBy(() -> csv("headless.csv"))
        .hasMessageContaining("must name the columns")
        .hasMessageNotContaining("Ann");
  }

  @Test
  void read_aStatusTableWithoutItsStates_isRefused() throws IOException {
    write("user_api_userretirementstatus.tsv", STATUS);
    assertThatThrownBy(() -> read(folder, Form.RETIREMENT_STATUS, CompleteFrom.COMPLETE))
        .hasMessageContaining("user_api_retirementstate must lie beside");
    write("user_api_retirementstate.tsv", STATES.replace("LMS_COMPLETE", "OTHER"));
    assertThatThrownBy(() -> read(folder, Form.RETIREMENT_STATUS, CompleteFrom.LMS_COMPLETE))
        .hasMessageContaining("must name LMS_COMPLETE");
  }

  @Test
  void read_severalArchives_areOneList() throws IOException {
    for (int i = 1; i < 3; i++) {
      Path file = folder.resolve("retirement_archive_2026_0" + i + "_10.json.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(
            """
            {"user_id": %d, "original_username": "U", "retirement_request_date": "2026-09-20 01:02"}
            """
                .replace("\"U\"", "\"U" + i + "\"")
                .formatted(i)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(read(folder, Form.RETIREMENT_ARCHIVE, CompleteFrom.COMPLETE))
        .hasSize(2)
        .allMatch(DeletionRequest::complete);
  }

  private List<String> complete(Path source, CompleteFrom from) {
    return read(source, Form.RETIREMENT_STATUS, from).stream()
        .filter(DeletionRequest::complete)
        .map(DeletionRequest::userId)
        .toList();
  }

  private List<DeletionRequest> csv(String name) {
    return read(folder.resolve(name), Form.CSV, CompleteFrom.COMPLETE);
  }

  private static List<DeletionRequest> read(Path source, Form form, CompleteFrom from) {
    return DeletionList.read(
        new Deletions(source, form, from, Optional.empty(), 7, 7, 1, 3),
        ExportForm.OPEN_EDX,
        ExportKey.none());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
