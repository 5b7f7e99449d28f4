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
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;

/** A recipient's or the platform's OpenPGP certificate: public keys only. */
public final class Certificate {
  private final OpenPGPCertificate certificate;
  private final OpenPGPApi api;
  private final int smallestRsa;

  Certificate(OpenPGPCertificate certificate) {
    this(certificate, Library.API, AcceptedAlgorithms.SMALLEST_RSA);
  }

  private Certificate(OpenPGPCertificate certificate, OpenPGPApi api, int smallestRsa) {
    this.certificate = certificate;
    this.api = api;
    this.smallestRsa = smallestRsa;
  }

  /** Returns this certificate as one that may be sealed to though its keys are RSA-2048. */
  public Certificate allowingRsa2048() throws IOException {
    return Library.guard(
        "It is not an OpenPGP certificate.",
        () ->
            new Certificate(
                Library.LENIENT.readKeyOrCertificate().parseCertificate(certificate.getEncoded()),
                Library.LENIENT,
                AcceptedAlgorithms.SMALLER_RSA));
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
    return new SealingObstacles(certificate, asOf, smallestRsa).all();
  }

  /** Returns when its last usable encryption subkey expires, if ever. */
  public Optional<Instant> expiry() {
    Instant now = Instant.now();
    Optional<Instant> primary = SealingObstacles.expiry(certificate.getPrimaryKey(), now);
    List<Optional<Instant>> subkeys =
        encryptionKeys(now).stream().map(key -> SealingObstacles.expiry(key, now)).toList();
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
    return encryptionKeys(Instant.now()).stream()
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

  /** Returns the library under the policy that this certificate is judged by. */
  OpenPGPApi api() {
    return api;
  }

  /** Returns the keys that a message would be sealed to at a time. */
  List<OpenPGPComponentKey> encryptionKeys(Instant instant) {
    return SealingObstacles.encryptionKeys(certificate, instant, smallestRsa);
  }

  @Override
  public String toString() {
    return "Certificate[" + fingerprint() + "]";
  }
}
