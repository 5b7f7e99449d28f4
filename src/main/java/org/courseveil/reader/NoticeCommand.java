package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.courseveil.ingest.dialect.DeletionNotice;
import org.courseveil.openpgp.SecretKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a notice of deletions, and hands out its csv. */
@Command(
    name = "notice",
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Opens a notice of deletions, after its signature has been verified, and prints its csv or"
          + " writes it to a new file that only its owner may read.",
      "It names learners who have deleted their accounts: destroy it when done."
    })
final class NoticeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NOTICE", description = "The notice as it was delivered.")
  private Path notice = Path.of("");

  @Mixin private NoticeArguments arguments = new NoticeArguments();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file for the csv, which must be new (default: standard output).")
  private Optional<Path> out = Optional.empty();

  NoticeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] csv;
    try (SecretKey key = arguments.secretKey(terminal)) {
      csv = arguments.open(notice, key);
    }
    try {
      int learners = DeletionNotice.read(csv).size();
      if (out.isPresent()) {
        OutputPlace.write(out.get(), csv);
        terminal.out().println("opened: " + out.get() + ", of " + learners + " learners");
      } else {
        terminal.out().write(csv);
        terminal.out().flush();
      }
    } finally {
      Arrays.fill(csv, (byte) 0);
    }
    return Reader.FINE;
  }
}
