package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.report.PlatformStatus.CertificateEnd.Nearness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-4: what status says of requests is what the archive job says of them. */
final class StatusCommandTest {
  private static final String LATER = "2026-12-09T00:00:00Z";

  @TempDir Path directory = Path.of("");

  @Test
  void status_afterTheArchiveJob_knowsWhoWasLeftOutAndWhoHasNoRows() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory.resolve("later")).asOf(LATER);
    long late = unfinishedAndLateAt(platform.truth(), Instant.parse(LATER));
    assertThat(late).isPositive();

    SamplePlatform.Ended status = platform.run("status");

    assertThat(status.code()).isEqualTo(ExitCode.ATTENTION.value());
    assertThat(status.out()).contains(", " + late + " late.");
  }

  @Test
  void status_ofAnyMoment_agreesWithTheArchiveJobOfThatMoment() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory.resolve("agree")).asOf(LATER);

    SamplePlatform.Ended before = platform.run("status");
    SamplePlatform.Ended archive = platform.run("archive");
    SamplePlatform.Ended after = platform.run("status");

    JsonNode requests = platform.report().at("/archive/requests");
    String expected =
        "Requests: %d listed, %d on time or done, %d soon late, %d late."
            .formatted(
                requests.get("total").asLong(),
                requests.get("on_time").asLong(),
                requests.get("soon_late").asLong(),
                requests.get("late").asLong());
    assertThat(before.out()).contains(expected);
    assertThat(after.out()).contains(expected);
    assertThat(before.code()).isEqualTo(archive.code());
    assertThat(after.code()).isEqualTo(archive.code());
  }

  @Test
  void status_beforeTheArchiveJob_countsEveryRequestAsOpen() throws IOException {
    SamplePlatform platform = SampleStage.made(directory.resolve("before")).asOf(LATER);
    Progress silent = new Progress(new PrintWriter(new StringWriter()), "");
    Run.open("test", platform.config(), true, silent).close();
    long listed =
        platform.truth().accounts().stream().filter(a -> a.requestedAt().isPresent()).count() + 1;

    SamplePlatform.Ended status = platform.run("status");

    assertThat(status.code()).isEqualTo(ExitCode.ATTENTION.value());
    assertThat(status.out()).contains("Requests: " + listed + " listed, ");
    assertThat(status.out()).doesNotContain(" 0 late.");
  }

  @Test
  void status_asJson_isOneObjectThatSaysWhatTheLinesSay() throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory.resolve("json"));
    SamplePlatform.Ended ended = platform.run("status", "--json");
    JsonNode status = new ObjectMapper().readTree(ended.out());

    assertThat(status.get("exit_code").asInt()).isEqualTo(ended.code());
    JsonNode member = status.at("/members/0");
    assertThat(member.at("/released/units").asLong())
        .isEqualTo(platform.ledger().releases().get(0).units());
    long held = 0;
    for (JsonNode reason : member.get("reasons")) {
      assertThat(reason.get("reason").asText()).isEqualTo("class too small or not diverse");
      assertThat(reason.get("since").asText()).isEqualTo("2026-11-15");
      held += reason.get("units").asLong();
    }
    assertThat(held).isPositive().isEqualTo(member.at("/held/units").asLong());
    assertThat(status.get("expiring").findValuesAsText("kind"))
        .contains("archive_period", "held_units", "quarantine", "package");
    List<String> days = status.get("expiring").findValuesAsText("day");
    assertThat(days).isSorted();
    long open = 0;
    for (JsonNode age : status.at("/archiving/open_by_age")) {
      open += age.get("requests").asLong();
    }
    assertThat(open).isPositive();
    for (JsonNode account : status) {
      assertThat(account.toString()).doesNotContain("@");
    }
  }

  @Test
  void status_certificateThatIsNotFit_isNamedAndStopsNothing() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory.resolve("unfit"));
    Path certificate = platform.at("run/keys/harborview.public.asc");
    Files.writeString(certificate, "no certificate");
    SamplePlatform.Ended ended = platform.run("status");
    assertThat(ended.code()).isEqualTo(ExitCode.ATTENTION.value());
    assertThat(ended.out())
        .contains("ATTENTION: " + certificate, "Units of harborview", "Requests: ");
  }

  @Test
  void nearness_ofAnEnd_isSevenAndThirtyDays() {
    LocalDate today = LocalDate.of(2026, 11, 15);
    assertThat(Nearness.of(Optional.empty(), today)).isEqualTo(Nearness.FAR);
    assertThat(Nearness.of(Optional.of(today.plusDays(31)), today)).isEqualTo(Nearness.FAR);
    assertThat(Nearness.of(Optional.of(today.plusDays(30)), today))
        .isEqualTo(Nearness.WITHIN_30_DAYS);
    assertThat(Nearness.of(Optional.of(today.plusDays(8)), today))
        .isEqualTo(Nearness.WITHIN_30_DAYS);
    assertThat(Nearness.of(Optional.of(today.plusDays(7)), today))
        .isEqualTo(Nearness.WITHIN_7_DAYS);
  }

  private static long unfinishedAndLateAt(GroundTruth truth, Instant now) {
    return truth.accounts().stream()
        .filter(account -> account.fate().equals("not_complete"))
        .filter(
            account ->
                account
                    .requestedAt()
                    .filter(at -> now.isAfter(at.plus(Duration.ofDays(30))))
                    .isPresent())
        .count();
  }
}
