package org.courseveil.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The monthly job: releases leave the archive as encrypted packages. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes, verifies and publishes one encrypted package for each member.")
final class PackageCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.open(options.job(), options.config, false, options.progress())) {
      Leaving leaving = Leaving.of(run, true);
      ExitCode code = leaving.exitCode();
      leaving.report(run, code, Optional.empty());
      return code.value();
    }
  }
}
