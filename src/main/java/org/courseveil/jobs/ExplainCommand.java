package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.courseveil.ingest.ExportExplanation;
import org.courseveil.ingest.catalog.Explained;
import org.courseveil.policy.ConfigReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What becomes of every column, event type and field, of an export or of the whole catalog; starts
 * no Spark, opens no key, and prints names alone.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints what becomes of every column, event type and field of the configured export, and"
            + " which no catalog lists. It prints names, never what stands in a cell.")
final class ExplainCommand implements Callable<Integer> {
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

    ExportExplanation explanation(long lines) {
      return catalog
          ? new ExportExplanation(Explained.catalog(), List.of())
          : ExportExplanation.of(ConfigReader.read(config).inputs(), lines);
    }
  }

  @Override
  public Integer call() {
    if (lines < 1) {
      throw new ParameterException(
          command.commandLine(), "--lines must be at least 1. Provided: " + lines);
    }
    PrintWriter out = command.commandLine().getOut();
    form.print(subject.explanation(lines), out);
    out.flush();
    return ExitCode.DONE.value();
  }
}
