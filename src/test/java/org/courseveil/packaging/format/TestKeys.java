package org.courseveil.packaging.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.SecretKey;

/** The key pairs of the tests, made anew in each process. */
public final class TestKeys {
  public static final String PASSPHRASE = "correct horse";

  private static final Pair PLATFORM = generate("platform");
  private static final Pair RECIPIENT = generate("recipient");
  private static final Pair STRANGER = generate("stranger");

  private TestKeys() {}

  /** A key pair, unlocked; its secret half in ASCII armor is under {@link #PASSPHRASE}. */
  public record Pair(SecretKey secretKey, Certificate certificate, String armored) {
    public String fingerprint() {
      return certificate.fingerprint();
    }

    public void writeSecret(Path file) throws IOException {
      Files.writeString(file, armored, StandardCharsets.US_ASCII);
    }
  }

  /** Returns the key pair that signs packages. */
  public static Pair platform() {
    return PLATFORM;
  }

  /** Returns the key pair that packages are sealed to. */
  public static Pair recipient() {
    return RECIPIENT;
  }

  /** Returns a key pair that has no part in any package. */
  public static Pair stranger() {
    return STRANGER;
  }

  private static Pair generate(String name) {
    try (Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      KeyGeneration.KeyPair made =
          KeyGeneration.generate(name + "@example.org", passphrase, Optional.empty());
      Path file = Files.createTempFile(name, ".asc");
      try {
        Files.writeString(file, made.secretKey(), StandardCharsets.US_ASCII);
        return new Pair(
            SecretKey.read(file, passphrase),
            Certificate.of(made.certificate().getBytes(StandardCharsets.US_ASCII)),
            made.secretKey());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
