package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.MessageEncryptionMechanism;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPEncryptionNegotiator;
import org.bouncycastle.openpgp.api.OpenPGPKey.OpenPGPSecretKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;

/**
 * An OpenPGP message that is encrypted to one certificate and signed: version 4, AES-256 with
 * integrity protection, SHA-512; readable by GnuPG 2.2.
 */
public final class SealedMessage {
  private static final int LARGEST = 64 << 20;

  /** Whatever the recipient's certificate prefers. */
  private static final OpenPGPEncryptionNegotiator ALWAYS_AES_256 =
      new OpenPGPEncryptionNegotiator() {
        @Override
        public MessageEncryptionMechanism negotiateEncryption(OpenPGPMessageGenerator message) {
          return MessageEncryptionMechanism.integrityProtected(AcceptedAlgorithms.CIPHER);
        }
      };

  private SealedMessage() {}

  /**
   * Returns a stream that seals what is written to it; closing it completes the message and closes
   * the given stream. A certificate with obstacles to sealing is refused.
   */
  public static OutputStream seal(OutputStream out, Certificate recipient, SecretKey signer)
      throws IOException {
    List<String> obstacles = recipient.obstaclesToSealing(Instant.now());
    if (!obstacles.isEmpty()) {
      throw new Refusal(
          "Nothing may be sealed to the certificate "
              + recipient.fingerprint()
              + ": "
              + String.join(" ", obstacles));
    }
    OpenPGPSecretKey signingKey = signer.signingKey();
    char[] passphrase = signer.passphrase();
    try {
      return Library.guard(
          "The message cannot be sealed.",
          () -> generator(recipient, signingKey, passphrase).open(out));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static OpenPGPMessageGenerator generator(
      Certificate recipient, OpenPGPSecretKey signingKey, char[] passphrase) throws PGPException {
    OpenPGPMessageGenerator generator =
        recipient
            .api()
            .signAndOrEncryptMessage()
            .setArmored(true)
            .setArmorStreamFactory(out -> Armor.plain().build(out))
            .setPublicKeyBasedEncryptionNegotiator(ALWAYS_AES_256)
            .setCompressionNegotiator((any, policy) -> CompressionAlgorithmTags.UNCOMPRESSED);
    for (OpenPGPComponentKey key : recipient.encryptionKeys(Instant.now())) {
      generator.addEncryptionCertificate(key);
    }
    return generator.addSigningKey(
        signingKey, any -> signingKey.isLocked() ? passphrase : null, AcceptedAlgorithms.SIGNING);
  }

  /**
   * Opens a message and returns its content, after the signature of exactly this signer has been
   * verified over all of it. No signature, another's, a weak digest or cipher, or broken integrity
   * is an {@link IOException}.
   */
  public static byte[] open(InputStream in, SecretKey recipient, Certificate signer)
      throws IOException {
    byte[] message = in.readNBytes(LARGEST + 1);
    if (message.length > LARGEST) {
      throw new Refusal("A sealed message has at most " + LARGEST + " bytes.");
    }
    return new MessageOpening(recipient, signer, LARGEST).open(message);
  }
}
