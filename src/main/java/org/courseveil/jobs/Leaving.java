package org.courseveil.jobs;

import java.io.IOException;
import java.util.Optional;
import org.courseveil.policy.ReleaseKind;

/** What a run's second stage released, or would release: rows or counts, as is configured. */
record Leaving(Optional<ReleaseResult> rows, Optional<CountResult> counts) {
  /** Runs the second stage in the form that leaves; with {@code publish} off it only says what. */
  static Leaving of(Run run, boolean publish) throws IOException {
    if (run.config().policy().permits(ReleaseKind.ROWS)) {
      PackageJob job = new PackageJob(run);
      return new Leaving(Optional.of(publish ? job.run() : job.assess()), Optional.empty());
    }
    CountJob job = new CountJob(run);
    return new Leaving(Optional.empty(), Optional.of(publish ? job.run() : job.assess()));
  }

  ExitCode exitCode() {
    return rows.map(ReleaseResult::exitCode)
        .or(() -> counts.map(CountResult::exitCode))
        .orElse(ExitCode.DONE);
  }

  void report(Run run, ExitCode code, Optional<ArchiveResult> archived) throws IOException {
    new RunReports(run).write(code, archived, rows, counts);
  }

  String release() {
    return rows.map(ReleaseResult::release)
        .or(() -> counts.map(CountResult::release))
        .orElseThrow();
  }
}
