package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.archive.FrozenScheme;
import org.courseveil.archive.Hold;
import org.courseveil.archive.Intent;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Release;
import org.courseveil.archive.UnitState;
import org.courseveil.openpgp.Certificate;
import org.courseveil.packaging.format.CommitRecord;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.Verification;
import org.courseveil.quickstart.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A package job that was killed after any of its steps, and whichever job comes next: no unit is
 * released twice, and none is lost.
 */
final class InterruptedReleaseTest {
  private static final LedgerState UNDISTURBED = ledgerOf(SampleStage.packaged().platform());

  @TempDir Path directory = Path.of("");

  /** The publisher's steps, in their order. */
  enum Killed {
    AFTER_INTENT,
    AFTER_WRITE,
    AFTER_MOVE,
    AFTER_COMMIT_RECORD
  }

  @ParameterizedTest
  @EnumSource
  void settledArchive_killedAfterAnyStep_completesOrAbandonsTheRelease(Killed step)
      throws IOException {
    SamplePlatform platform = killed(step);
    try (Run run = platform.open()) {
      run.settledArchive().close();
    }
    LedgerState settled = platform.ledger();
    boolean committed = step == Killed.AFTER_COMMIT_RECORD;
    assertThat(settled.intents()).isEmpty();
    assertThat(settled.releases()).isEqualTo(committed ? UNDISTURBED.releases() : List.of());
    assertThat(settled.unitsIn(UnitState.RELEASED))
        .hasSize(committed ? UNDISTURBED.unitsIn(UnitState.RELEASED).size() : 0);
    assertThat(settled.presentUnits() + settled.unitsIn(UnitState.RELEASED).size())
        .isEqualTo(SampleStage.archived().platform().ledger().presentUnits());
    assertThat(Files.exists(platform.place())).isEqualTo(committed);
    assertThat(platform.at("run/packages/.staging")).doesNotExist();
  }

  @Test
  void archive_killedBeforeTheCommitRecord_givesTheUnitsBack() throws IOException {
    SamplePlatform platform = killed(Killed.AFTER_INTENT);

    SamplePlatform.Ended ended = platform.run("archive");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(platform.ledger().intents()).isEmpty();
    assertThat(platform.ledger().unitsIn(UnitState.ARCHIVED))
        .isEqualTo(UNDISTURBED.unitsIn(UnitState.RELEASED));
  }

  @ParameterizedTest
  @CsvSource({
    "data/summary/part-00000.parquet,PAR",
    "../2026-11.commit.json,format",
    "../2026-11.commit.json,packageId\" : \"",
    "../2026-11.commit.json,tagManifestSha256\" : \""
  })
  void archive_committedReleaseWasChanged_isAFailedCheckAndLosesNothing(String file, String before)
      throws IOException {
    SamplePlatform platform = killed(Killed.AFTER_COMMIT_RECORD);
    Path changed = platform.place().resolve(file).normalize();
    byte[] sound = Files.readAllBytes(changed);
    byte[] bytes = sound.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(before) + before.length();
    bytes[at] = (byte) (bytes[at] == '1' ? '2' : '1');
    Files.write(changed, bytes);

    SamplePlatform.Ended ended = platform.run("archive");

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).contains("A check failed", "harborview/2026-11");
    Files.write(changed, sound);
    assertThat(platform.ledger().intents()).hasSize(1);
    assertThat(platform.run("archive").code()).isZero();
    assertThat(platform.ledger().releases()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"AFTER_MOVE,package", "AFTER_COMMIT_RECORD,archive package"})
  void run_killedBefore_endsWhereAnUndisturbedRunDoes(Killed step, String jobs) throws IOException {
    SamplePlatform platform = killed(step);
    for (String job : jobs.split(" ", -1)) {
      SamplePlatform.Ended ended = platform.run(job);
      assertThat(ended.code()).as(ended.err()).isZero();
    }
    LedgerState state = platform.ledger();
    assertThat(state.intents()).isEmpty();
    assertThat(state.releases()).hasSize(1);
    assertThat(state.scheme()).isEqualTo(UNDISTURBED.scheme());
    for (UnitState standing : UnitState.values()) {
      assertThat(state.unitsIn(standing)).isEqualTo(UNDISTURBED.unitsIn(standing));
    }
    CommitRecord record = record(platform).orElseThrow();
    assertThat(record.packageId().text()).isEqualTo(state.releases().get(0).packageId());
    assertThat(
            PackageVerifier.of(Certificate.read(platform.at("run/keys/platform.public.asc")))
                .verify(platform.place()))
        .isInstanceOf(Verification.Trusted.class);
  }

  @Test
  void run_undisturbed_releasesSomeUnitsAndHoldsTheOthers() {
    assertThat(UNDISTURBED.unitsIn(UnitState.RELEASED)).isNotEmpty();
    assertThat(UNDISTURBED.unitsIn(UnitState.HELD)).isNotEmpty();
    assertThat(UNDISTURBED.unitsIn(UnitState.ARCHIVED)).isEmpty();
  }

  /** Puts together what a kill leaves, from the platform before the job and the one after it. */
  private SamplePlatform killed(Killed step) throws IOException {
    SamplePlatform done = SampleStage.packaged().platform();
    SamplePlatform platform = SampleStage.archived().copy(directory.resolve("killed"));
    Release release = UNDISTURBED.releases().get(0);
    try (Run run = platform.open()) {
      LedgerState before = run.ledger().state();
      run.ledger()
          .publish(before.freezeScheme(UNDISTURBED.scheme().map(FrozenScheme::json).orElseThrow()));
      run.ledger()
          .publish(
              run.ledger()
                  .state()
                  .hold(
                      UNDISTURBED.unitsIn(UnitState.HELD),
                      new Hold("class too small", run.today())));
      run.ledger()
          .publish(
              run.ledger()
                  .state()
                  .intend(
                      new Intent(
                          release.packageId(),
                          release.member(),
                          release.release(),
                          UNDISTURBED.unitsIn(UnitState.RELEASED),
                          release.keyCopy())));
      assertThat(run.ledger().version()).isEqualTo(record(done).orElseThrow().ledgerVersion());
    }
    switch (step) {
      case AFTER_INTENT -> {}
      case AFTER_WRITE ->
          FileTree.copy(
              done.place(),
              platform
                  .at("run/packages/.staging")
                  .resolve(release.packageId())
                  .resolve(release.member())
                  .resolve(release.release()));
      case AFTER_MOVE -> FileTree.copy(done.place(), platform.place());
      case AFTER_COMMIT_RECORD ->
          FileTree.copy(done.at("run/packages"), platform.at("run/packages"));
    }
    return platform;
  }

  private static Optional<CommitRecord> record(SamplePlatform platform) throws IOException {
    return CommitRecord.read(
        platform.at("run/packages"), SamplePlatform.MEMBER, SamplePlatform.RELEASE);
  }

  private static LedgerState ledgerOf(SamplePlatform platform) {
    try {
      return platform.ledger();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
