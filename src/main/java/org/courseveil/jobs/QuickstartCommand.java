package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job on the sample data, with keys of its own. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Makes keys under target/quickstart on its first run, archives the sample's deleted"
            + " accounts, publishes a package for each member and tells it of deletions. Under another"
            + " policy than edx-2023 everything lies in target/quickstart-<policy>.")
final class QuickstartCommand implements Callable<Integer> {
  /** The policy whose quickstart has the places that the README names. */
  private static final String FIRST = "edx-2023";

  @Mixin private final HomeOption home = new HomeOption();

  @Option(
      names = "--policy",
      paramLabel = "ID",
      defaultValue = FIRST,
      description = "The policy, of those that there is a sample for (default: edx-2023).")
  private String policy = FIRST;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    Progress progress = new Progress(out, "quickstart");
    String name = policy.equals(FIRST) ? "quickstart" : "quickstart-" + policy;
    Path config = home.path().resolve("sample-data").resolve(name + ".yaml");
    if (!ProfileReader.ids().contains(policy) || !Files.isRegularFile(config)) {
      throw new ParameterException(
          command.commandLine(),
          "--policy must be a policy that there is a sample for. Provided: " + policy);
    }
    Path target = home.path().resolve("target").resolve(name);
    Path keys = target.resolve("keys");
    if (new QuickstartKeys(keys).make()) {
      progress.step("made keys in " + keys);
    }
    boolean first = !Files.exists(target.resolve("ledger"));
    try (Run run = Run.open("quickstart", config, first, progress)) {
      ArchiveResult archived = new ArchiveJob(run).run();
      Leaving leaving = Leaving.of(run, true);
      ExitCode code = archived.exitCode().and(leaving.exitCode());
      if (run.config().notices().isPresent()) {
        code = code.and(new NotifyJob(run).run(out));
      }
      leaving.report(run, code, Optional.of(archived));
      say(out, run.config(), leaving.release(), keys);
      return code.value();
    }
  }

  private static void say(PrintWriter out, JobConfig config, String release, Path keys) {
    out.println();
    out.println("Archive:   " + config.archive().path());
    out.println("Packages:  " + config.packages().path());
    config.notices().ifPresent(notices -> out.println("Notices:   " + notices.path()));
    out.println("Report:    " + config.report().resolve("index.html"));
    config.packages().publicBags().ifPresent(bags -> out.println("Public:    " + bags));
    config.members().stream()
        .map(Member::id)
        .filter(id -> Files.isDirectory(config.packages().path().resolve(id).resolve(release)))
        .findFirst()
        .ifPresent(
            id -> {
              out.println();
              out.println("Open a package as its recipient:");
              out.println(
                  "  jobs/reader open "
                      + config.packages().path().resolve(id).resolve(release)
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
