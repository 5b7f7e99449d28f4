package org.courseveil.openpgp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.internal.asn1.cryptlib.CryptlibObjectIdentifiers;
import org.bouncycastle.internal.asn1.gnu.GNUObjectIdentifiers;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.api.OpenPGPDefaultPolicy;
import org.bouncycastle.openpgp.api.OpenPGPPolicy;
import org.bouncycastle.openpgp.api.SignatureParameters;

/** The algorithms that keys, signatures and messages may use; everything else is refused. */
final class AcceptedAlgorithms {
  static final int CIPHER = SymmetricKeyAlgorithmTags.AES_256;
  static final int DIGEST = HashAlgorithmTags.SHA512;
  static final int KEY_VERSION = 4;

  static final int SMALLEST_RSA = 3072;

  /** What a recipient may have for a while, if somebody has said so. */
  static final int SMALLER_RSA = 2048;

  /** Signs with SHA-512, whatever the library would prefer. */
  static final SignatureParameters.Callback SIGNING =
      new SignatureParameters.Callback() {
        @Override
        public SignatureParameters apply(SignatureParameters parameters) {
          return parameters.setSignatureHashAlgorithm(DIGEST);
        }
      };

  private static final Set<Integer> ON_CURVES =
      Set.of(
          PublicKeyAlgorithmTags.ECDH,
          PublicKeyAlgorithmTags.ECDSA,
          PublicKeyAlgorithmTags.EDDSA_LEGACY);

  private static final Map<ASN1ObjectIdentifier, String> CURVES =
      Map.of(
          CryptlibObjectIdentifiers.curvey25519,
          "Curve25519",
          GNUObjectIdentifiers.Ed25519,
          "Ed25519",
          SECObjectIdentifiers.secp256r1,
          "NIST P-256",
          SECObjectIdentifiers.secp384r1,
          "NIST P-384",
          SECObjectIdentifiers.secp521r1,
          "NIST P-521",
          TeleTrusTObjectIdentifiers.brainpoolP256r1,
          "Brainpool P-256",
          TeleTrusTObjectIdentifiers.brainpoolP384r1,
          "Brainpool P-384",
          TeleTrusTObjectIdentifiers.brainpoolP512r1,
          "Brainpool P-512");

  private static final Set<Integer> DIGESTS =
      Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512);

  private AcceptedAlgorithms() {}

  /** Returns the library's policy about self-signatures and keys, with a limit for RSA. */
  static OpenPGPPolicy policy(int smallestRsa) {
    return new OpenPGPDefaultPolicy()
        .acceptPublicKeyAlgorithmWithMinimalStrength(
            PublicKeyAlgorithmTags.RSA_GENERAL, smallestRsa);
  }

  static boolean isGoodDigest(int algorithm) {
    return DIGESTS.contains(algorithm);
  }

  /** Returns why a key is not to be used, in words that follow "the key", or nothing. */
  static Optional<String> weakness(PGPPublicKey key) {
    return weakness(key, SMALLEST_RSA);
  }

  /** Returns why a key is not to be used where RSA of so many bits may be. */
  static Optional<String> weakness(PGPPublicKey key, int smallestRsa) {
    if (key.getVersion() != KEY_VERSION) {
      return Optional.of(
          "has OpenPGP version " + key.getVersion() + "; only version 4 is readable everywhere");
    }
    if (key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL) {
      int bits = key.getBitStrength();
      return bits >= smallestRsa
          ? Optional.empty()
          : Optional.of("is RSA of " + bits + " bits; at least " + smallestRsa + " are needed");
    }
    if (curve(key).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "has an algorithm that is not accepted (OpenPGP number "
            + key.getAlgorithm()
            + "); use RSA-3072, Curve25519 or a NIST curve");
  }

  /** Returns what people call the algorithm of an accepted key. */
  static String name(PGPPublicKey key) {
    return curve(key).orElseGet(() -> "RSA-" + key.getBitStrength());
  }

  private static Optional<String> curve(PGPPublicKey key) {
    return ON_CURVES.contains(key.getAlgorithm())
            && key.getPublicKeyPacket().getKey() instanceof ECPublicBCPGKey point
        ? Optional.ofNullable(CURVES.get(point.getCurveOID()))
        : Optional.empty();
  }
}
