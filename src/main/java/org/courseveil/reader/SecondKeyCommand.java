package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.courseveil.openpgp.SecondKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the recipient's key pair for a second lock, of which the platform gets the public half. */
@Command(
    name = "second-key",
    mixinStandardHelpOptions = true,
    versionProvider = ReaderVersion.class,
    description = {
      "Makes a key pair of ML-KEM-1024, which packages can be sealed to beside your OpenPGP"
          + " certificate: a copy that somebody takes today then stays closed to the computers of"
          + " tomorrow.",
      "Give second.public.pem to the platform and confirm its SHA-256 by another way; keep"
          + " second.secret.pem, which has no passphrase, and a copy of it. A package that is sealed"
          + " to it opens with both keys or not at all."
    })
final class SecondKeyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The directory for the two files (default: the current directory).")
  private Path out = Path.of(".");

  SecondKeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SecondKey key = SecondKey.generate();
    Files.createDirectories(out);
    byte[] secret = key.exposePem();
    try {
      OutputPlace.write(out.resolve("second.secret.pem"), secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    OutputPlace.write(out.resolve("second.public.pem"), key.lock().pem());
    terminal.out().println("second.public.pem has the SHA-256 " + key.lock().fingerprint());
    return Reader.FINE;
  }
}
