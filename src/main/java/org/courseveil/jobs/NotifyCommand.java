package org.courseveil.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The daily job beside archive: members are told of deletions. */
@Command(
    name = "notify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes for each member an encrypted and signed notice of the deletions that it has not"
            + " been told of.")
final class NotifyCommand implements Callable<Integer> {
  @Mixin private final JobOptions options = new JobOptions();

  @Override
  public Integer call() throws Exception {
    try (Run run = Run.openDespiteUnfit(options.job(), options.config, options.progress())) {
      return new NotifyJob(run).run(options.out()).value();
    }
  }
}
