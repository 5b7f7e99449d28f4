package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;

/** A recipient's or the platform's OpenPGP certificate: public keys only. */
public final class Certificate {
  private final OpenPGPCertificate certificate;

  Certificate(OpenPGPCertificate certificate) {
    this.certificate = certificate;
  }

  /** Reads one certificate, armored or binary; a file with another number of them is refused. */
  public static Certificate read(Path file) throws IOException {
    try {
      return of(Files.readAllBytes(file));
    } catch (Refusal refusal) {
      throw new IOException(file + ": " + refusal.getMessage(), refusal);
    }
  }

  /** Returns the one certificate that the bytes hold, armored or binary. */
  public static Certificate of(byte[] encoded) throws IOException {
    byte[] bytes = Armor.decode(encoded, "PUBLIC KEY BLOCK");
    List<OpenPGPCertificate> found =
        Library.guard(
            "It is not an OpenPGP certificate.",
            () -> Library.API.readKeyOrCertificate().parseKeysOrCertificates(bytes));
    if (found.size() != 1) {
      throw new Refusal(
          "It holds "
              + found.size()
              + " certificates. Export exactly one: gpg --export --armor"
              + " FINGERPRINT.");
    }
    if (found.get(0).isSecretKey()) {
      throw new Refusal("It holds a secret key. Export the certificate: gpg --export --armor.");
    }
    return new Certificate(found.get(0));
  }

  /** Returns the full fingerprint of the primary key, in capital hexadecimal digits. */
  public String fingerprint() {
    return HexFormat.of().withUpperCase().formatHex(certificate.getFingerprint());
  }

  /**
   * Returns why nothing may be sealed to this certificate at a time: expired, revoked, weak, or
   * without an encryption subkey. An empty list means that it is usable.
   */
  public List<String> obstaclesToSealing(Instant asOf) {
    return new SealingObstacles(certificate, asOf).all();
  }

  /** Returns when its last usable encryption subkey expires, if ever. */
  public Optional<Instant> expiry() {
    Instant now = Instant.now();
    Optional<Instant> primary = SealingObstacles.expiry(certificate.getPrimaryKey(), now);
    List<Optional<Instant>> subkeys =
        SealingObstacles.encryptionKeys(certificate, now).stream()
            .map(key -> SealingObstacles.expiry(key, now))
            .toList();
    boolean oneNeverExpires = subkeys.isEmpty() || subkeys.contains(Optional.<Instant>empty());
    Optional<Instant> last =
        oneNeverExpires
            ? Optional.empty()
            : subkeys.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    return primary.isEmpty() || (last.isPresent() && last.get().isBefore(primary.get()))
        ? last
        : primary;
  }

  /** Returns the algorithms of the keys that a message would be sealed to now. */
  public List<String> encryptionAlgorithms() {
    return SealingObstacles.encryptionKeys(certificate, Instant.now()).stream()
        .map(key -> AcceptedAlgorithms.name(key.getPGPPublicKey()))
        .toList();
  }

  /** Returns the certificate in ASCII armor. */
  public String armored() {
    try {
      return certificate.toAsciiArmoredString(PacketFormat.ROUNDTRIP, Armor.plain());
    } catch (IOException impossible) {
      throw new IllegalStateException("A certificate in memory can be written.", impossible);
    }
  }

  OpenPGPCertificate keys() {
    return certificate;
  }

  @Override
  public String toString() {
    return "Certificate[" + fingerprint() + "]";
  }
}
