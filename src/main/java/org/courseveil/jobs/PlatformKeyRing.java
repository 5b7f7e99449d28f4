package org.courseveil.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.PlatformKeys;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import org.courseveil.sealing.KeySealer;
import org.courseveil.sealing.KeySealers;

/** The platform's keys as a configuration has them: the pair that signs, and what seals keys. */
final class PlatformKeyRing {
  private PlatformKeyRing() {}

  static PlatformKeys open(JobConfig.Platform platform) throws IOException {
    SecretKey key = secretKey(platform);
    try {
      return new PlatformKeys(key, sealer(platform, key));
    } catch (RuntimeException e) {
      key.close();
      throw e;
    }
  }

  static void close(PlatformKeys keys) {
    keys.sealer().close();
    keys.signing().close();
  }

  private static SecretKey secretKey(JobConfig.Platform platform) throws IOException {
    Certificate certificate = Certificate.read(platform.certificate());
    SecretKey key;
    try (Passphrase passphrase = Passphrases.fromEnvironment()) {
      key = SecretKey.read(platform.secretKey(), certificate, passphrase);
    } catch (IOException e) {
      throw refused(
          platform.secretKey(),
          "The platform's secret key does not open. Check the file, and the passphrase in "
              + Passphrases.VARIABLE
              + ". "
              + e.getMessage());
    }
    if (!key.certificate().fingerprint().equals(certificate.fingerprint())) {
      key.close();
      throw refused(
          platform.secretKey(),
          "The secret key belongs to another certificate than "
              + platform.certificate()
              + ", whose fingerprint is "
              + certificate.fingerprint()
              + ".");
    }
    return key;
  }

  private static KeySealer sealer(JobConfig.Platform platform, SecretKey key) {
    Optional<JobConfig.ChosenSealer> chosen = platform.keySealer();
    if (chosen.isEmpty()) {
      return KeySealers.checked(new PlatformSealer(key));
    }
    try {
      return KeySealers.open(chosen.get().name(), chosen.get().settings());
    } catch (IOException e) {
      throw refused(
          chosen.get().settings().orElse(platform.certificate()),
          "The key sealer " + chosen.get().name() + " does not open: " + e.getMessage());
    }
  }

  private static RefusedException refused(Path file, String message) {
    return new RefusedException(List.of(new Problem(file, 0, message)));
  }
}
