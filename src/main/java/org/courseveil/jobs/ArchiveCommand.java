package org.courseveil.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The daily job: exports of deleted accounts become rows of the archive. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Reads the exports for accounts whose deletion is complete, strips what names them, and"
            + " archives the rest encrypted.")
final class ArchiveCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Option(
      names = "--init-ledger",
      description = "Make the first version of a new ledger; only for a new archive.")
  private boolean initLedger;

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.open(options.job(), options.config, initLedger, options.progress())) {
      ArchiveResult archived = new ArchiveJob(run).run();
      ExitCode code = archived.exitCode();
      new RunReports(run).write(code, Optional.of(archived), Optional.empty());
      return code.value();
    }
  }
}
