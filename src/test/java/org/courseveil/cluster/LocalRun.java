package org.courseveil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.courseveil.quickstart.ShellCommand;

/** Every job once, in embedded Spark, by the commands of jobs/: shared by the tests of this run. */
record LocalRun(
    Workplace place,
    ShellCommand archive,
    ShellCommand statusBefore,
    ShellCommand assess,
    boolean assessPublished,
    ShellCommand release,
    ShellCommand statusAfter) {
  private static final LocalRun ONCE = run();

  static LocalRun once() {
    return ONCE;
  }

  OpenedRelease opened() throws IOException, InterruptedException {
    return OpenedRelease.of(place);
  }

  private static LocalRun run() {
    try {
      Workplace place = Workplace.make(Workplace.HOME.resolve("target/jobs"));
      ShellCommand archive = place.job("archive", "--init-ledger");
      assertThat(archive.code()).as(archive.output()).isZero();
      ShellCommand statusBefore = place.job("status");
      ShellCommand assess = place.job("assess");
      boolean assessPublished = Files.exists(place.root().resolve("packages"));
      return new LocalRun(
          place,
          archive,
          statusBefore,
          assess,
          assessPublished,
          place.job("package"),
          place.job("status"));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
