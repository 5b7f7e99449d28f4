package org.courseveil.jobs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.courseveil.report.JsonStatus;
import org.courseveil.report.PlatformStatus;
import org.courseveil.report.TextStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Deadlines, held units and what expires, without reading any export; starts no Spark. Which
 * requests are done with, the archive job has decided and the ledger remembers.
 */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = ScopeCommand.class,
    description =
        "Prints deadlines of requests, where learners stand, what expires, and members without a"
            + " fit certificate.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  JobOptions options() {
    return options;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = options.out();
    Progress progress = json ? Progress.silent() : options.progress();
    try (Run run = Run.openWithoutSpark(options.job(), options.config, progress)) {
      PlatformStatus status = new StatusReader(run).read();
      if (json) {
        out.print(JsonStatus.text(status));
      } else {
        TextStatus.lines(status).forEach(out::println);
      }
      out.flush();
      return status.exitCode();
    }
  }
}
