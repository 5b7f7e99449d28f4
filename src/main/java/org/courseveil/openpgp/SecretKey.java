package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKey.OpenPGPSecretKey;

/** A secret OpenPGP key, unlocked: it signs for its owner and opens what is sealed to it. */
public final class SecretKey implements AutoCloseable {
  private final OpenPGPKey key;
  private final Passphrase passphrase;

  /** By fingerprint, what opened something: to unlock a key is slow on purpose. */
  private final Map<String, PGPPrivateKey> unlocked = new HashMap<>();

  private SecretKey(OpenPGPKey key, Passphrase passphrase) {
    this.key = key;
    this.passphrase = passphrase;
  }

  /** Reads and unlocks one secret key, armored or binary; a wrong passphrase is refused. */
  public static SecretKey read(Path file, Passphrase passphrase) throws IOException {
    try {
      return of(Files.readAllBytes(file), passphrase);
    } catch (Refusal refusal) {
      throw new IOException(file + ": " + refusal.getMessage(), refusal);
    }
  }

  /**
   * Reads the secret key of a certificate: an OpenPGP key, or a PKCS#12 store with the private
   * parts of its keys, of RSA or on NIST curves. Whether an OpenPGP key is that of the certificate
   * is left to the caller.
   */
  public static SecretKey read(Path file, Certificate certificate, Passphrase passphrase)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!Pkcs12Store.is(bytes)) {
      return read(file, passphrase);
    }
    char[] password = passphrase.expose();
    try {
      return new SecretKey(Pkcs12Store.open(bytes, password).of(certificate), Passphrase.none());
    } catch (Refusal refusal) {
      throw new IOException(file + ": " + refusal.getMessage(), refusal);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static SecretKey of(byte[] encoded, Passphrase passphrase) throws IOException {
    byte[] bytes = Armor.decode(encoded, "PRIVATE KEY BLOCK");
    List<OpenPGPKey> found =
        Library.guard(
            "It is not an OpenPGP secret key.",
            () -> Library.API.readKeyOrCertificate().parseKeys(bytes));
    if (found.size() != 1) {
      throw new Refusal(
          "It holds "
              + found.size()
              + " secret keys. Export exactly one: gpg --armor"
              + " --export-secret-keys FINGERPRINT.");
    }
    char[] characters = passphrase.expose();
    SecretKey key = new SecretKey(found.get(0), Passphrase.of(characters));
    Arrays.fill(characters, '\0');
    key.requireUnlocked();
    return key;
  }

  /** Returns the certificate that belongs to it. */
  public Certificate certificate() {
    return new Certificate(key.toCertificate());
  }

  @Override
  public synchronized void close() {
    unlocked.clear();
    passphrase.close();
  }

  @Override
  public String toString() {
    return "SecretKey[redacted, of " + certificate().fingerprint() + "]";
  }

  /** Returns the newest of its keys that may sign now. */
  OpenPGPSecretKey signingKey() throws IOException {
    return key.getSigningKeys(Date.from(Instant.now())).stream()
        .filter(signing -> AcceptedAlgorithms.weakness(signing.getPGPPublicKey()).isEmpty())
        .map(key::getSecretKey)
        .filter(SecretKey::isPresent)
        .max(Comparator.comparing(OpenPGPComponentKey::getCreationTime))
        .orElseThrow(
            () ->
                new Refusal(
                    "The secret key "
                        + certificate().fingerprint()
                        + " has no signing key in force. Extend it or use another."));
  }

  /** Returns the private key that opens what is sealed to one of its keys. */
  Optional<PGPPrivateKey> decryptionKey(KeyIdentifier identifier) throws IOException {
    for (OpenPGPSecretKey secret : key.getSecretKeys().values()) {
      if (secret.getPGPPublicKey().isEncryptionKey()
          && identifier.matchesExplicit(secret.getKeyIdentifier())
          && isPresent(secret)) {
        return Optional.of(unlockedOnce(secret));
      }
    }
    return Optional.empty();
  }

  private synchronized PGPPrivateKey unlockedOnce(OpenPGPSecretKey secret) throws IOException {
    String fingerprint = HexFormat.of().formatHex(secret.getPGPPublicKey().getFingerprint());
    PGPPrivateKey known = unlocked.get(fingerprint);
    if (known == null) {
      known = unlock(secret);
      unlocked.put(fingerprint, known);
    }
    return known;
  }

  /** Returns a copy of the passphrase, which the caller overwrites. */
  char[] passphrase() {
    return passphrase.expose();
  }

  private void requireUnlocked() throws IOException {
    int unlocked = 0;
    for (OpenPGPSecretKey secret : key.getSecretKeys().values()) {
      if (isPresent(secret)) {
        unlock(secret);
        unlocked++;
      }
    }
    if (unlocked == 0) {
      throw new Refusal("It holds no secret key, only stubs. Export it from where the key lies.");
    }
  }

  private PGPPrivateKey unlock(OpenPGPSecretKey secret) throws IOException {
    char[] characters = passphrase.expose();
    try {
      return Library.guard(
          "The passphrase does not open this secret key. Give the one it was exported with.",
          () -> secret.unlock(secret.isLocked() ? characters : null).getKeyPair().getPrivateKey());
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static boolean isPresent(OpenPGPSecretKey secret) {
    return !secret.getPGPSecretKey().isPrivateKeyEmpty()
        && !secret.getPGPSecretKey().isExternalKey();
  }
}
