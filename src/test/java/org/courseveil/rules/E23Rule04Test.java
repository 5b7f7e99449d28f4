package org.courseveil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.jobs.SamplePlatform;
import org.courseveil.jobs.SampleStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E23-4: done within 30 days of the request; late and soon-late ones are reported, exit code 2. */
final class E23Rule04Test {
  private static final String FORTY_DAYS_AGO = "2026-10-06 00:00:00";
  private static final String TWENTY_SIX_DAYS_AGO = "2026-10-20 00:00:00";

  @TempDir Path directory = Path.of("");

  @Test
  void archive_everyRequestInTime_endsWithZeroAndReportsNone() throws IOException {
    SampleStage archived = SampleStage.archived();

    assertThat(archived.ended().code()).as(archived.ended().err()).isZero();
    assertStanding(archived.platform(), 0, 0);
    assertThat(archived.platform().report().at("/outcome/late")).isEmpty();
  }

  @Test
  void archive_requestOfFortyDaysAgo_isReportedLateOnceItIsDone() throws IOException {
    SamplePlatform platform = SampleStage.made(directory);
    GroundTruth truth = platform.truth();
    requestedAt(platform, someone(truth, "eligible", ""), FORTY_DAYS_AGO);
    requestedAt(platform, someone(truth, "not_complete", "PENDING"), TWENTY_SIX_DAYS_AGO);

    SamplePlatform.Ended late = platform.run("archive", "--init-ledger");

    assertThat(late.code()).as(late.err()).isEqualTo(2);
    assertStanding(platform, 1, 1);
    assertThat(late.out())
        .contains("1 requests are past their 30 days", "1 open requests are due within 5 days");
    assertThat(platform.report().at("/outcome/late/0/due").asText()).isEqualTo("2026-11-05");

    SamplePlatform.Ended again = platform.run("archive");

    assertThat(again.code()).as("one is soon late still").isEqualTo(2);
    assertStanding(platform, 0, 1);
  }

  @Test
  void status_requestThatIsNeverDone_isLateEachTime() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory).asOf("2027-06-01T00:00:00Z");
    long never =
        platform.truth().accounts().stream().filter(a -> a.fate().equals("not_complete")).count();

    for (int time = 0; time < 2; time++) {
      SamplePlatform.Ended status = platform.run("status");
      assertThat(status.code()).isEqualTo(2);
      assertThat(status.out()).contains(" " + never + " late.");
    }
  }

  private static long someone(GroundTruth truth, String fate, String reason) {
    return truth.accounts().stream()
        .filter(account -> account.fate().equals(fate) && account.reason().equals(reason))
        .mapToLong(GroundTruth.Account::userId)
        .min()
        .orElseThrow();
  }

  private static void requestedAt(SamplePlatform platform, long userId, String moment)
      throws IOException {
    platform.change(
        "user_api_userretirementstatus",
        line -> {
          String[] cells = line.split("\t", -1);
          if (cells[cells.length - 1].equals(Long.toString(userId))) {
            cells[1] = moment;
          }
          return String.join("\t", cells);
        });
  }

  private static void assertStanding(SamplePlatform platform, long late, long soonLate)
      throws IOException {
    JsonNode requests = platform.report().at("/archive/requests");
    assertThat(requests.get("late").asLong()).isEqualTo(late);
    assertThat(requests.get("soon_late").asLong()).isEqualTo(soonLate);
    assertThat(requests.get("total").asLong())
        .isEqualTo(requests.get("on_time").asLong() + late + soonLate);
    assertThat(requests.get("deadline_days").asInt()).isEqualTo(30);
  }
}
