package org.courseveil.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecretKey;
import picocli.CommandLine.Option;

/** The recipient's own keys. */
final class SecretKeyArguments {
  @Option(
      names = "--secret-key",
      paramLabel = "FILE",
      description =
          "Your secret OpenPGP key. Its passphrase is taken from the environment variable"
              + " COURSEVEIL_PASSPHRASE, never from an argument.")
  private Optional<Path> secretKey = Optional.empty();

  @Option(
      names = "--second-key",
      paramLabel = "FILE",
      description =
          "Your key for the second lock, if you have one (see: reader second-key --help).")
  private Optional<Path> secondKey = Optional.empty();

  boolean isGiven() {
    return secretKey.isPresent();
  }

  SecretKey read(Terminal terminal) throws IOException {
    Path file =
        secretKey.orElseThrow(
            () -> new RefusedException("Name your secret key with --secret-key."));
    try (Passphrase passphrase = terminal.passphrase()) {
      return SecretKey.read(file, passphrase);
    }
  }

  Optional<SecondKey> second() throws IOException {
    return secondKey.isPresent() ? Optional.of(SecondKey.read(secondKey.get())) : Optional.empty();
  }
}
