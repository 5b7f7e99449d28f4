package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courseveil.archive.UnitState;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How jobs end, as the README says: what is refused changes nothing. That a failed check does not
 * either, E23Rule01Test (a residue) and E23Rule05Test (the archive tampered with) show.
 */
final class ExitCodeTest {
  @TempDir Path directory = Path.of("");

  @Test
  void package_withUnitsHeldForALaterRelease_isDone() throws IOException {
    SampleStage packaged = SampleStage.packaged();

    assertThat(packaged.ended().code()).as(packaged.ended().err()).isZero();
    assertThat(packaged.platform().ledger().unitsIn(UnitState.HELD)).isNotEmpty();
    assertThat(packaged.platform().report().at("/outcome/exit_code").asInt()).isZero();
  }

  @Test
  void assess_ofAReleaseThatCouldBe_isDoneAndChangesNothing() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    Map<String, List<Byte>> before = platform.bytes("run/archive", "run/ledger");

    SamplePlatform.Ended ended = platform.run("assess");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.bytes("run/archive", "run/ledger")).isEqualTo(before);
    assertThat(platform.at("run/packages")).doesNotExist();
  }

  @Test
  void package_memberWithoutARelease_needsAttentionAndKeepsItsUnits() throws IOException {
    SamplePlatform platform =
        SampleStage.archived()
            .copy(directory)
            .set("policy: edx-2023", "policy: edx-2023\nk-at-least: 500");
    long units = platform.ledger().presentUnits();

    SamplePlatform.Ended ended = platform.run("package");

    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).contains("Nothing was released for " + SamplePlatform.MEMBER);
    assertThat(platform.at("run/packages")).doesNotExist();
    assertThat(platform.ledger().presentUnits()).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "package", "assess", "status"})
  void run_severalFaultsInTheConfiguration_areAllNamedAndNothingIsDone(String job)
      throws IOException {
    SamplePlatform platform =
        SampleStage.archived()
            .copy(directory)
            .set("cycle: monthly", "cycle: monthly\n  colour: blue")
            .set("platform.secret.asc", "nowhere.secret.asc")
            .set("path: run/packages", "path: s3://bucket/packages");

    assertRefused(
        platform,
        job,
        lineOf(platform, "colour"),
        lineOf(platform, "nowhere"),
        lineOf(platform, "s3:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "package", "assess", "status"})
  void run_ledgerOlderThanAPackage_isRefused(String job) throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    FileTree.remove(platform.at("run/ledger"));
    FileTree.copy(SampleStage.archived().platform().at("run/ledger"), platform.at("run/ledger"));

    assertRefused(platform, job, "restore the newest one", SamplePlatform.RELEASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "package", "assess", "status"})
  void run_withoutTheLedger_isRefused(String job) throws IOException {
    SamplePlatform platform = SampleStage.packaged().copy(directory);
    FileTree.remove(platform.at("run/ledger"));

    assertRefused(platform, job, "There is no ledger at");
  }

  @Test
  void archive_newLedgerForAnArchiveThatHoldsSomething_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory);
    FileTree.remove(platform.at("run/ledger"));
    Map<String, List<Byte>> before = platform.bytes("run");

    SamplePlatform.Ended ended = platform.run("archive", "--init-ledger");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("holds segments");
    assertThat(platform.bytes("run")).isEqualTo(before);
  }

  @Test
  void status_ledgerKeySealedToAnother_isRefused() throws IOException {
    SamplePlatform platform = SampleStage.archived().copy(directory.resolve("one"));
    new QuickstartKeys(directory.resolve("others")).make();
    Path key = platform.at("run/keys/ledger.key.asc");
    Files.delete(key);
    Files.copy(directory.resolve("others/ledger.key.asc"), key);

    assertRefused(platform, "status", "ledger's key does not open");
  }

  @Test
  void archive_exportWithTooManyBadLines_isRefused() throws IOException {
    SamplePlatform platform =
        SampleStage.archived()
            .copy(directory)
            .set("maximum-bad-share: 0.05", "maximum-bad-share: 0.0001");

    assertRefused(platform, "archive", "At most 1.0E-4 of the lines");
  }

  @Test
  void run_unknownArgument_isRefusedWithTheUsage() {
    SamplePlatform.Ended ended = SampleStage.made().run("archive", "--force");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("--force", "Usage:");
  }

  private static void assertRefused(SamplePlatform platform, String job, String... told)
      throws IOException {
    Map<String, List<Byte>> before = platform.bytes("run");

    SamplePlatform.Ended ended = platform.run(job);

    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.err()).startsWith("Refused; nothing was done").contains(told);
    assertThat(platform.bytes("run")).isEqualTo(before);
  }

  private static String lineOf(SamplePlatform platform, String text) throws IOException {
    List<String> lines = Files.readAllLines(platform.config());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return platform.config() + ":" + (i + 1) + ":";
      }
    }
    throw new IllegalArgumentException("No line holds " + text);
  }
}
