package org.courseveil.openpgp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;

/**
 * The reasons why nothing may be sealed to a certificate at a date, each a sentence.
 *
 * <p>A revocation counts whatever its date and whether or not it verifies: who can add one to the
 * file can only make the certificate unusable.
 */
final class SealingObstacles {
  private final OpenPGPCertificate certificate;
  private final Instant instant;
  private final Date date;
  private final int smallestRsa;

  SealingObstacles(OpenPGPCertificate certificate, Instant instant, int smallestRsa) {
    this.smallestRsa = smallestRsa;
    this.certificate = certificate;
    this.instant = instant;
    this.date = Date.from(instant);
  }

  /** Returns the encryption keys that are in force at a date and strong enough. */
  static List<OpenPGPComponentKey> encryptionKeys(
      OpenPGPCertificate certificate, Instant instant, int smallestRsa) {
    return certificate.getEncryptionKeys(Date.from(instant)).stream()
        .filter(key -> !isRevoked(key) && !isExpired(key, instant))
        .filter(key -> AcceptedAlgorithms.weakness(key.getPGPPublicKey(), smallestRsa).isEmpty())
        .toList();
  }

  /** Returns when a key expires, as far as its good self-signatures say at an instant. */
  static Optional<Instant> expiry(OpenPGPComponentKey key, Instant instant) {
    return Optional.ofNullable(key.getKeyExpirationDateAt(Date.from(instant))).map(Date::toInstant);
  }

  List<String> all() {
    List<String> obstacles = new ArrayList<>(ofKey(certificate.getPrimaryKey(), "primary key"));
    if (encryptionKeys(certificate, instant, smallestRsa).isEmpty()) {
      List<OpenPGPComponentKey> unusable =
          certificate.getKeys().stream().filter(this::isMeantForEncryption).toList();
      if (unusable.isEmpty()) {
        obstacles.add(
            "It has no encryption subkey. Add one: gpg --quick-add-key FINGERPRINT rsa3072 encr.");
      }
      unusable.stream()
          .filter(key -> !key.isPrimaryKey())
          .forEach(key -> obstacles.addAll(ofKey(key, "encryption subkey")));
    }
    return List.copyOf(obstacles);
  }

  private List<String> ofKey(OpenPGPComponentKey key, String name) {
    List<String> obstacles = new ArrayList<>();
    AcceptedAlgorithms.weakness(key.getPGPPublicKey(), smallestRsa)
        .ifPresent(weakness -> obstacles.add("Its " + name + " " + weakness + "."));
    if (isRevoked(key)) {
      obstacles.add("Its " + name + " has been revoked. Ask its owner for the new one.");
    }
    expiry(key, instant)
        .filter(end -> !end.isAfter(instant))
        .ifPresent(
            end ->
                obstacles.add(
                    "Its "
                        + name
                        + " expired at "
                        + end
                        + ". Ask its owner to extend it and to export it again."));
    Instant made = key.getCreationTime().toInstant();
    if (made.isAfter(instant)) {
      obstacles.add("Its " + name + " was made later, at " + made + ".");
    }
    if (obstacles.isEmpty() && !key.isBoundAt(date)) {
      obstacles.add("Its " + name + " has no self-signature that is good and strong enough.");
    }
    return obstacles;
  }

  private boolean isMeantForEncryption(OpenPGPComponentKey key) {
    return key.getPGPPublicKey().isEncryptionKey()
        && (!key.isPrimaryKey() || key.isEncryptionKey(date))
        && !key.hasKeyFlags(date, KeyFlags.SIGN_DATA);
  }

  private static boolean isExpired(OpenPGPComponentKey key, Instant instant) {
    return expiry(key, instant).filter(end -> !end.isAfter(instant)).isPresent();
  }

  private static boolean isRevoked(OpenPGPComponentKey key) {
    PGPPublicKey bare = key.getPGPPublicKey();
    return bare.getSignaturesOfType(PGPSignature.KEY_REVOCATION).hasNext()
        || bare.getSignaturesOfType(PGPSignature.SUBKEY_REVOCATION).hasNext();
  }
}
