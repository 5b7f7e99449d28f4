package org.courseveil.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.KeyEnvelope;
import org.courseveil.packaging.format.OpenedPackage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What opens a package: the recipient's secret key, or the envelope that it opened elsewhere. */
final class RecipientArguments {
  private static final String STANDARD_INPUT = "-";

  @Mixin private SecretKeyArguments keys = new SecretKeyArguments();

  @Option(
      names = "--package-key",
      paramLabel = "FILE",
      description =
          "In place of a secret key: the package's key, as unlock wrote it or as"
              + " gpg --decrypt keys/FINGERPRINT.asc printed it; - takes it from standard input.")
  private Optional<String> packageKey = Optional.empty();

  KeyEnvelope unlock(OpenedPackage opened, Terminal terminal) throws IOException {
    if (keys.isGiven() == packageKey.isPresent()) {
      throw new RefusedException(
          "Name either your secret key with --secret-key or the unlocked key with --package-key.");
    }
    Optional<SecondKey> second = keys.second();
    if (packageKey.isPresent()) {
      return accept(packageKey.get(), opened, second, terminal);
    }
    try (SecretKey key = keys.read(terminal)) {
      return opened.unlock(key, second);
    }
  }

  /** Returns where the unlocked key lies, or would lie by default. */
  Path keyFile(Terminal terminal) {
    return packageKey
        .filter(file -> !file.equals(STANDARD_INPUT))
        .map(Path::of)
        .orElseGet(() -> terminal.home().resolve(UnlockCommand.KEY_FILE))
        .toAbsolutePath();
  }

  private static KeyEnvelope accept(
      String file, OpenedPackage opened, Optional<SecondKey> second, Terminal terminal)
      throws IOException {
    boolean given = file.equals(STANDARD_INPUT);
    byte[] json;
    try (InputStream in = given ? terminal.in() : Files.newInputStream(Path.of(file))) {
      json = in.readNBytes(OpenedPackage.LARGEST_ENVELOPE);
    }
    try {
      return opened.accept(given ? "standard input" : file, json, second);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }
}
