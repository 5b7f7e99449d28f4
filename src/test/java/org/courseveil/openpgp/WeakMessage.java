package org.courseveil.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.api.OpenPGPKey.OpenPGPSecretKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/**
 * A message as nobody should seal one, packet by packet: by the right key, with a weak cipher, a
 * weak digest, no signature or no integrity protection. The strong form is an ordinary message.
 */
public record WeakMessage(int cipher, int digest, boolean isSigned, boolean isProtected) {
  /** Returns the form in which nothing is weak. */
  public static WeakMessage strong() {
    return new WeakMessage(SymmetricKeyAlgorithmTags.AES_256, HashAlgorithmTags.SHA512, true, true);
  }

  public WeakMessage encrypted(int withCipher) {
    return new WeakMessage(withCipher, digest, isSigned, isProtected);
  }

  public WeakMessage signed(int withDigest) {
    return new WeakMessage(cipher, withDigest, isSigned, isProtected);
  }

  public WeakMessage unsigned() {
    return new WeakMessage(cipher, digest, false, isProtected);
  }

  public WeakMessage unprotected() {
    return new WeakMessage(cipher, digest, isSigned, false);
  }

  /** Returns the armored message. */
  public byte[] seal(byte[] content, Certificate recipient, SecretKey signer) throws IOException {
    return Library.guard(
        "The message cannot be sealed.",
        () -> {
          PGPEncryptedDataGenerator generator =
              new PGPEncryptedDataGenerator(
                  new BcPGPDataEncryptorBuilder(cipher)
                      .setWithIntegrityPacket(isProtected)
                      .setSecureRandom(new SecureRandom()));
          generator.addMethod(
              new BcPublicKeyKeyEncryptionMethodGenerator(
                  recipient.keys().getEncryptionKeys().get(0).getPGPPublicKey()));
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ArmoredOutputStream armored = Armor.plain().build(bytes);
              OutputStream encrypted = generator.open(armored, new byte[512])) {
            writeContent(encrypted, content, signer);
          }
          return bytes.toByteArray();
        });
  }

  private void writeContent(OutputStream out, byte[] content, SecretKey signer)
      throws IOException, PGPException {
    PGPSignatureGenerator signature = generator(signer, digest);
    if (isSigned) {
      signature.generateOnePassVersion(false).encode(out);
    }
    OutputStream literal =
        new PGPLiteralDataGenerator()
            .open(out, PGPLiteralData.BINARY, "", content.length, Date.from(Instant.now()));
    literal.write(content);
    literal.close();
    signature.update(content);
    if (isSigned) {
      signature.generate().encode(out);
    }
  }

  /** Returns an armored detached signature with some digest. */
  public static String signature(byte[] data, SecretKey signer, int digest) throws IOException {
    return Library.guard(
        "The data cannot be signed.",
        () -> {
          PGPSignatureGenerator generator = generator(signer, digest);
          generator.update(data);
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ArmoredOutputStream armored = Armor.plain().build(bytes)) {
            generator.generate().encode(armored);
          }
          return bytes.toString(StandardCharsets.US_ASCII);
        });
  }

  private static PGPSignatureGenerator generator(SecretKey signer, int digest)
      throws IOException, PGPException {
    OpenPGPSecretKey key = signer.signingKey();
    char[] passphrase = signer.passphrase();
    try {
      PGPSignatureGenerator generator =
          new PGPSignatureGenerator(
              new BcPGPContentSignerBuilder(key.getPGPPublicKey().getAlgorithm(), digest),
              key.getPGPPublicKey());
      generator.init(
          PGPSignature.BINARY_DOCUMENT,
          key.unlock(key.isLocked() ? passphrase : null).getKeyPair().getPrivateKey());
      return generator;
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
