package org.courseveil.openpgp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PacketFormat;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKeyGenerator;
import org.bouncycastle.openpgp.api.SignatureParameters;

/**
 * Throw-away key pairs for the quickstart and for tests. The keys of a platform and of its members
 * are made by their owners, with GnuPG.
 */
public final class KeyGeneration {
  private KeyGeneration() {}

  /** A key pair in ASCII armor; its text form leaves the secret key out. */
  public record KeyPair(String secretKey, String certificate) {
    @Override
    public String toString() {
      return "KeyPair[secretKey=redacted, certificate=" + certificate + "]";
    }
  }

  /**
   * Makes a version 4 key pair that GnuPG 2.2 can use: Ed25519 that certifies and one that signs,
   * and Curve25519 that opens messages. The passphrase may be empty.
   */
  public static KeyPair generate(String userId, Passphrase passphrase, Optional<Instant> expiry)
      throws IOException {
    char[] characters = passphrase.expose();
    return Library.guard(
        "The key pair cannot be made.",
        () -> {
          OpenPGPKey key = key(userId, characters, expiry);
          return new KeyPair(
              key.toAsciiArmoredString(PacketFormat.ROUNDTRIP, Armor.plain()),
              new Certificate(key.toCertificate()).armored());
        });
  }

  private static OpenPGPKey key(String userId, char[] passphrase, Optional<Instant> expiry)
      throws PGPException {
    Instant now = Instant.now();
    long lifetime = expiry.map(end -> Duration.between(now, end).toSeconds() + 1).orElse(0L);
    if (lifetime < 0) {
      throw new IllegalArgumentException("A key expires in the future. Provided: " + expiry);
    }
    // Without AEAD: GnuPG 2.2 cannot import a secret key that is protected by it.
    OpenPGPKeyGenerator.WithPrimaryKey key =
        Library.API
            .generateKey(AcceptedAlgorithms.KEY_VERSION, Date.from(now), false)
            .withPrimaryKey(
                generator -> generator.generateLegacyEd25519KeyPair(), preferring(lifetime))
            .addUserId(userId, preferring(lifetime))
            .addSigningSubkey(
                generator -> generator.generateLegacyEd25519KeyPair(),
                AcceptedAlgorithms.SIGNING,
                AcceptedAlgorithms.SIGNING)
            .addEncryptionSubkey(
                generator -> generator.generateLegacyX25519KeyPair(), AcceptedAlgorithms.SIGNING);
    return passphrase.length == 0 ? key.build() : key.build(passphrase);
  }

  private static SignatureParameters.Callback preferring(long lifetime) {
    return new SignatureParameters.Callback() {
      @Override
      public SignatureParameters apply(SignatureParameters parameters) {
        return AcceptedAlgorithms.SIGNING
            .apply(parameters)
            .setHashedSubpacketsFunction(subpackets -> preferences(subpackets, lifetime));
      }
    };
  }

  /** Says what to use, on the user id too: GnuPG 2.2 looks there and falls back to 3DES else. */
  private static PGPSignatureSubpacketGenerator preferences(
      PGPSignatureSubpacketGenerator subpackets, long lifetime) {
    subpackets.setPreferredSymmetricAlgorithms(
        false, new int[] {SymmetricKeyAlgorithmTags.AES_256});
    subpackets.setPreferredHashAlgorithms(false, new int[] {HashAlgorithmTags.SHA512});
    subpackets.setPreferredCompressionAlgorithms(
        false, new int[] {CompressionAlgorithmTags.UNCOMPRESSED});
    subpackets.setFeature(false, Features.FEATURE_MODIFICATION_DETECTION);
    subpackets.setKeyExpirationTime(false, lifetime);
    return subpackets;
  }
}
