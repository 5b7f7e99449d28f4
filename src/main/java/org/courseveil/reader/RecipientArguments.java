package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.packaging.format.OpenedPackage;
import picocli.CommandLine.Option;

/** The recipient's secret key, which opens the envelope that was sealed to it. */
final class RecipientArguments {
  @Option(
      names = "--secret-key",
      required = true,
      paramLabel = "FILE",
      description =
          "Your secret OpenPGP key. Its passphrase is taken from the environment variable"
              + " COURSEVEIL_PASSPHRASE, never from an argument.")
  private Path file = Path.of("");

  KeyEnvelope unlock(OpenedPackage opened, Terminal terminal) throws IOException {
    try (Passphrase passphrase = terminal.passphrase();
        SecretKey key = SecretKey.read(file, passphrase)) {
      return opened.unlock(key);
    }
  }
}
