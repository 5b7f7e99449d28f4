package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.UnitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package in which the residual check finds something is not published, and nothing is lost. */
final class ResidueInAPackageTest {
  @TempDir Path folder = Path.of("");

  @Test
  void package_phoneInTheClear_isRefusedByPlaceAndKindAndLeavesNothingBehind() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(folder.resolve("platform"));
    Path members = platform.at("members.yaml");
    String named = "name: Harborview College";
    Files.writeString(
        members, Files.readString(members).replace(named, named + " +31 20 798 1234"));

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CHECK_FAILED.value());
    assertThat(ended.err())
        .contains(
            "The residual check refuses",
            "file datapackage.json at /title: phone number (1)",
            "file README.md: phone number (1)",
            "Nothing was published")
        .doesNotContain("798");
    assertThat(platform.place()).doesNotExist();
    assertThat(platform.at("run/packages/.staging")).doesNotExist();
    LedgerState ledger = platform.ledger();
    assertThat(ledger.intents()).isEmpty();
    assertThat(ledger.releases()).isEmpty();
    assertThat(ledger.unitsIn(UnitState.RELEASED)).isEmpty();
  }

  @Test
  void package_withoutResidue_isReportedWithWhatWasSearchedAndWhatCannotBeSeen()
      throws IOException {
    SamplePlatform platform = SampleStage.packaged().platform();
    assertThat(Files.readString(platform.at("run/report/report.json")))
        .contains("\"cells\"", "\"e-mail address\"", "names and nicknames");
  }
}
