package org.courseveil.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The package job without its output. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Reports what the package job would release; publishes and marks nothing.")
final class AssessCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.open(options.job(), options.config, false, options.progress())) {
      Leaving leaving = Leaving.of(run, false);
      ExitCode code = leaving.exitCode();
      leaving.report(run, code, Optional.empty());
      return code.value();
    }
  }
}
