package org.courseveil.jobs;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.courseveil.archive.ConcurrentRunException;
import org.courseveil.archive.LedgerRefusedException;
import org.courseveil.archive.ResidueException;
import org.courseveil.packaging.format.FormatException;
import org.courseveil.policy.CheckFailedException;
import org.courseveil.policy.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The main class of the job jar: one command a job.
 *
 * <p>Errors that the program raises itself are printed whole; of any other only the kind is
 * printed, because a library's message may quote a cell.
 */
@Command(
    name = "courseveil",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Research packages from the course activity of deleted accounts.",
    subcommands = {
      ArchiveCommand.class,
      PackageCommand.class,
      AssessCommand.class,
      NotifyCommand.class,
      StatusCommand.class,
      RewrapCommand.class,
      RevokeCommand.class,
      ExplainCommand.class,
      MembersCommand.class,
      AnonymizeCommand.class,
      QuickstartCommand.class,
      BenchCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   done; units held for a later release are normal",
      "  1   refused: an input or a setting; nothing was done",
      "  2   done, but a request is late or soon late, a whole member was not released, or somebody",
      "      could not be told of a deletion",
      "  3   a check failed; nothing was published",
      "  70  an unexpected fault; the next run takes up where this one stopped"
    })
public final class Courseveil {
  private static final int UNEXPECTED = 70;

  private Courseveil() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = run(out, err, args);
    } catch (Throwable fault) {
      report(err, fault);
      code = UNEXPECTED;
    }
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Courseveil())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Courseveil::onUsage)
        .setExecutionExceptionHandler(Courseveil::onFailure)
        .execute(args);
  }

  private static int onUsage(CommandLine.ParameterException failure, String[] args) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println(failure.getMessage());
    failure.getCommandLine().usage(err);
    return ExitCode.REFUSED.value();
  }

  private static int onFailure(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    // What a task of Spark's found arrives here as the cause of an exception of Spark's.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        err.println("Refused; nothing was done:");
        refused.problems().forEach(problem -> err.println("  " + problem));
        return ExitCode.REFUSED.value();
      }
      if (cause instanceof LedgerRefusedException || cause instanceof ConcurrentRunException) {
        err.println("Refused; nothing was done: " + cause.getMessage());
        return ExitCode.REFUSED.value();
      }
      if (cause instanceof CheckFailedException
          || cause instanceof ResidueException
          || cause instanceof FormatException) {
        err.println("A check failed; nothing was published: " + cause.getMessage());
        return ExitCode.CHECK_FAILED.value();
      }
    }
    report(err, failure);
    return UNEXPECTED;
  }

  private static void report(PrintWriter err, Throwable fault) {
    err.println("An unexpected fault: " + Faults.describe(fault));
    err.println("Nothing was published after it; run the job again.");
  }
}
