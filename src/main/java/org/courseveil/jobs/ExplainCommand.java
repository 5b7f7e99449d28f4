package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.ingest.ExportExplanation;
import org.courseveil.ingest.PlatformExport;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.PolicyExplanation;
import org.courseveil.policy.ProfileReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What becomes of every column, event type and field, of an export or of the whole catalog, or what
 * a policy asks and the program does; starts no Spark, opens no key but that of encrypted exports,
 * and prints names alone.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints what becomes of every column, event type and field of the configured export, and"
            + " which no catalog lists; or the rules of a policy. It prints names, never what"
            + " stands in a cell.")
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("table", "column", "class", "category", "what becomes of it", "reason");
  private static final int LAWYERS_LINE = 56;

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "How many lines of each log and forum dump are looked at (default: all).")
  private long lines = Long.MAX_VALUE;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text, aligned for people, or tsv, for machines (default: text).")
  private ExplanationForm form = ExplanationForm.TEXT;

  @Spec private CommandSpec command = CommandSpec.create();

  /** What is explained. */
  static final class Subject {
    @Option(
        names = "--config",
        required = true,
        paramLabel = "FILE",
        description =
            "The configuration of the export; configs/edx-2023.yaml explains every setting.")
    private Path config = Path.of("");

    @Option(
        names = "--catalog",
        required = true,
        description = "The whole catalog instead of an export.")
    private boolean catalog;

    @Option(
        names = "--policy",
        required = true,
        paramLabel = "ID",
        description =
            "A policy: its rules, what the program does about each, and which tests show it.")
    private Optional<String> policy = Optional.empty();

    void print(ExplanationForm form, long lines, PrintWriter out) {
      if (policy.isPresent()) {
        PolicyExplanation explained = PolicyExplanation.of(ProfileReader.read(policy.get()));
        form.print(
            explained.settings(),
            List.of(new Listing("", PolicyExplanation.HEADER, explained.rules(), LAWYERS_LINE)),
            out);
      } else {
        ExportExplanation explained =
            catalog ? new ExportExplanation(Explained.catalog(), List.of()) : ofExport(lines);
        form.print(
            List.of(),
            List.of(
                listing("", explained.known()),
                listing(
                    "Unknown to the catalog: " + explained.unknown().size(), explained.unknown())),
            out);
      }
    }

    private ExportExplanation ofExport(long lines) {
      JobConfig read = ConfigReader.read(config);
      try (ExportKey key = ExportKey.of(read.inputs().secretKey(), Passphrases::ofInputs)) {
        return PlatformExport.explain(read, key, lines);
      }
    }

    /** Returns the policy that was asked for, if there is none of that id. */
    Optional<String> unknownPolicy() {
      return policy.filter(id -> !ProfileReader.ids().contains(id));
    }

    private static Listing listing(String title, List<Explained> rows) {
      return new Listing(
          title, COLUMNS, rows.stream().map(Explained::cells).toList(), Integer.MAX_VALUE);
    }
  }

  @Override
  public Integer call() {
    if (lines < 1) {
      throw new ParameterException(
          command.commandLine(), "--lines must be at least 1. Provided: " + lines);
    }
    subject
        .unknownPolicy()
        .ifPresent(
            id -> {
              throw new ParameterException(
                  command.commandLine(),
                  "--policy must be one of "
                      + String.join(", ", ProfileReader.ids())
                      + ". Provided: "
                      + id);
            });
    PrintWriter out = command.commandLine().getOut();
    subject.print(form, lines, out);
    out.flush();
    return ExitCode.DONE.value();
  }
}
