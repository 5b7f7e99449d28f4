package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.policy.JobConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job on the sample data, with keys of its own. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Makes keys under target/quickstart on its first run, archives the sample's deleted"
            + " accounts, publishes a package for each member and tells it of deletions.")
final class QuickstartCommand implements Callable<Integer> {
  @Mixin private final HomeOption home = new HomeOption();

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    Progress progress = new Progress(out, "quickstart");
    Path target = home.path().resolve("target/quickstart");
    Path keys = target.resolve("keys");
    if (new QuickstartKeys(keys).make()) {
      progress.step("made keys in " + keys);
    }
    Path config = home.path().resolve("sample-data/quickstart.yaml");
    boolean first = !Files.exists(target.resolve("ledger"));
    try (Run run = Run.open("quickstart", config, first, progress)) {
      ArchiveResult archived = new ArchiveJob(run).run();
      ReleaseResult released = new PackageJob(run).run();
      ExitCode code = archived.exitCode().and(released.exitCode()).and(new NotifyJob(run).run(out));
      new RunReports(run).write(code, Optional.of(archived), Optional.of(released));
      say(out, run.config(), released, keys);
      return code.value();
    }
  }

  private static void say(PrintWriter out, JobConfig config, ReleaseResult released, Path keys) {
    out.println();
    out.println("Archive:   " + config.archive().path());
    out.println("Packages:  " + config.packages().path());
    config.notices().ifPresent(notices -> out.println("Notices:   " + notices.path()));
    out.println("Report:    " + config.report().resolve("index.html"));
    released.members().stream()
        .map(result -> result.member().id())
        .filter(
            id ->
                Files.isDirectory(config.packages().path().resolve(id).resolve(released.release())))
        .findFirst()
        .ifPresent(
            id -> {
              out.println();
              out.println("Open a package as its recipient:");
              out.println(
                  "  jobs/reader open "
                      + config.packages().path().resolve(id).resolve(released.release())
                      + " --signer "
                      + keys.resolve("platform.public.asc")
                      + " --secret-key "
                      + keys.resolve(id + ".secret.asc")
                      + " --out "
                      + config.packages().path().resolveSibling("opened").resolve(id));
            });
    out.flush();
  }
}
