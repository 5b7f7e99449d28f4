package org.courseveil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.courseveil.quickstart.ShellCommand;
import org.junit.jupiter.api.Test;

/** The jobs as an operator runs them on one machine, one after another. */
final class JobsIT {
  private static final LocalRun RUN = LocalRun.once();

  @Test
  void archive_withANewLedger_endsWithZero() {
    assertThat(RUN.archive().code()).isZero();
    assertThat(RUN.archive().output()).contains("archive: archived ", "the report lies in");
  }

  @Test
  void archive_withoutALedger_isRefusedAndTellsWhatToDo() throws Exception {
    Workplace place = Workplace.make(Workplace.HOME.resolve("target/jobs-without-ledger"));

    ShellCommand archive = place.job("archive");

    assertThat(archive.code()).as(archive.output()).isEqualTo(1);
    assertThat(archive.output()).contains("Refused; nothing was done", "--init-ledger");
    assertThat(place.root().resolve("archive")).doesNotExist();
  }

  @Test
  void status_afterArchive_countsUnitsThatWait() {
    assertThat(RUN.statusBefore().code()).as(RUN.statusBefore().output()).isZero();
    assertThat(RUN.statusBefore().output())
        .contains(", 0 soon late, 0 late.", "Certificate of northbridge: does not expire")
        .containsPattern(
            "Units of northbridge: [1-9]\\d+( \\(\\d+ learners\\))? waiting, 0 held, 0 on legal hold, 0 released, 0 expired.");
  }

  @Test
  void assess_ofAnArchive_publishesAndMarksNothing() {
    assertThat(RUN.assess().code()).as(RUN.assess().output()).isZero();
    assertThat(RUN.assessPublished()).isFalse();
    assertThat(RUN.release().output()).contains("choosing a scheme");
  }

  @Test
  void package_ofAnArchive_isPublishedAndOpens() throws Exception {
    assertThat(RUN.release().code()).as(RUN.release().output()).isZero();
    assertThat(RUN.opened().learners()).hasSizeGreaterThanOrEqualTo(4 * 12);
    assertThat(Files.exists(RUN.place().root().resolve("report/index.html"))).isTrue();
  }

  @Test
  void status_afterPackage_countsUnitsThatLeftAndThoseHeld() {
    assertThat(RUN.statusAfter().code()).as(RUN.statusAfter().output()).isZero();
    assertThat(RUN.statusAfter().output())
        .containsPattern(
            "Units of northbridge: 0 waiting, \\d+( \\(\\d+ learners\\))? held, 0 on legal hold, [1-9]\\d+")
        .containsPattern("Package .* of northbridge, 2026-11, expires on 2028-11-15");
  }
}
