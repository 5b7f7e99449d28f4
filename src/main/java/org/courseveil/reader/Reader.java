package org.courseveil.reader;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The recipient's program: it verifies a research package, unlocks its key, and opens it. */
public final class Reader {
  static final int FINE = 0;
  static final int REFUSED = 1;

  /** Something was done, and something is left to look at. */
  static final int LEFT = 2;

  private Reader() {}

  /** Runs a command of the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // A library that reads Parquet logs through SLF4J, and would tell that nothing listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(
        run(
            new Terminal(
                System.getenv(), System.in, stream(FileDescriptor.out), stream(FileDescriptor.err)),
            arguments));
  }

  /** Runs a command at a terminal and returns its exit code. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine commandLine =
        new CommandLine(new AllCommands())
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new UnlockCommand(terminal))
            .addSubcommand(new OpenCommand(terminal))
            .addSubcommand(new SecondKeyCommand(terminal))
            .addSubcommand(new NoticeCommand(terminal))
            .addSubcommand(new PurgeCommand(terminal));
    commandLine.getSubcommands().values().forEach(Reader::tellExitCodes);
    tellExitCodes(commandLine);
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commandLine.setParameterExceptionHandler((e, given) -> refuse(terminal, usage(e)));
    commandLine.setExecutionExceptionHandler((e, failed, parsed) -> refuse(terminal, line(e)));
    return commandLine.execute(arguments);
  }

  /** Returns where this program lies. */
  static Path jar() throws IOException {
    try {
      return Path.of(Reader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("This program does not lie in a file.", e);
    }
  }

  @Command(
      name = "reader",
      description = {
        "Verifies, unlocks and opens a research package.",
        "Opens notices of deletions, and removes learners from exports."
      },
      mixinStandardHelpOptions = true,
      versionProvider = ReaderVersion.class,
      footer = "%nHelp for a command: reader COMMAND --help")
  static final class AllCommands {}

  private static void tellExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "The package verified, and what was asked for is done.");
    codes.put("1", "The package did not verify, or a key, a place or an argument was refused.");
    if (command.getCommandName().equals(PurgeCommand.NAME)) {
      codes.put("0", "All was read, and nothing of the learners is left.");
      codes.put("1", "A notice, a key, a place or an argument was refused; nothing was changed.");
      codes.put("2", "Something could not be read, or is left: each is named.");
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
  }

  private static int refuse(Terminal terminal, String line) {
    terminal.err().println("reader: " + line);
    return REFUSED;
  }

  private static String usage(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return oneLine(e.getMessage()) + " (see: " + command + " --help)";
  }

  /** Returns an error in one line; the trace of its calls helps no recipient. */
  private static String line(Exception e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or directory";
    }
    if (e instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + ": exists already, and is not overwritten";
    }
    String message = oneLine(e.getMessage());
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "" : message.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
