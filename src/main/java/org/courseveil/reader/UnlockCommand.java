package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.packaging.format.OpenedPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the recipient's envelope and hands out the key, for other programs to read with. */
@Command(
    name = "unlock",
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Verifies a package and writes its key as package-key.json, for DuckDB, pyarrow or Spark.",
      "The file opens all tables: keep it private, and delete it when done."
    })
final class UnlockCommand implements Callable<Integer> {
  static final String KEY_FILE = "package-key.json";

  private final Terminal terminal;
  @Mixin private PackageArguments arguments = new PackageArguments();
  @Mixin private RecipientArguments recipient = new RecipientArguments();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "The directory for package-key.json, which only its owner may read; - prints it to"
              + " standard output (default: the current directory).")
  private String out = ".";

  UnlockCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    boolean print = out.equals("-");
    if (!print) {
      OutputPlace.requireElsewhere(Path.of(out), arguments.directory());
    }
    Optional<OpenedPackage> opened = arguments.verify(terminal);
    if (opened.isEmpty()) {
      return Reader.REFUSED;
    }
    if (arguments.isInTheClear(opened.get(), terminal)) {
      return Reader.FINE;
    }
    byte[] json;
    try (KeyEnvelope envelope = recipient.unlock(opened.get(), terminal)) {
      json = envelope.json();
    }
    try {
      if (print) {
        terminal.out().write(json);
        terminal.out().flush();
      } else {
        Path directory = Path.of(out);
        Files.createDirectories(directory);
        OutputPlace.write(directory.resolve(KEY_FILE), json);
        terminal.out().println("unlocked: " + directory.resolve(KEY_FILE));
      }
    } finally {
      Arrays.fill(json, (byte) 0);
    }
    return Reader.FINE;
  }
}
