package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKEMRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;

/**
 * The public half of a second lock around what an OpenPGP message holds, for who fears that a copy
 * of today is opened by the computers of tomorrow: ML-KEM-1024 (FIPS 203) in CMS (RFC 9629, RFC
 * 5083), with AES-256-GCM.
 *
 * <p>It hides and does not sign: the message around it does. Both locks must fall before the
 * content is known.
 */
public final class SecondLock {
  /** The one algorithm of second locks. */
  public static final String ALGORITHM = "ML-KEM-1024";

  private final PublicKey key;

  SecondLock(PublicKey key) {
    this.key = key;
  }

  /**
   * Reads a public key, as {@code openssl pkey -pubout} writes it; another algorithm is refused.
   */
  public static SecondLock read(Path file) throws IOException {
    byte[] encoded = Pem.read(file, "PUBLIC KEY");
    return Library.guard(
        file + " holds no key of " + ALGORITHM + ".",
        () -> new SecondLock(factory().generatePublic(new X509EncodedKeySpec(encoded))));
  }

  static KeyFactory factory() throws NoSuchAlgorithmException {
    return KeyFactory.getInstance(ALGORITHM, Library.CMS);
  }

  /** Whether a content lies under a second lock. */
  public static boolean isOn(byte[] content) {
    return Pem.is(content, SecondKey.KIND);
  }

  /** Returns the SHA-256 of the public key in 64 small hexadecimal digits. */
  public String fingerprint() {
    return HexFormat.of().formatHex(identifier());
  }

  byte[] identifier() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java has SHA-256.", absent);
    }
  }

  /** Returns the public key as PEM. */
  public byte[] pem() {
    return Pem.write("PUBLIC KEY", key.getEncoded());
  }

  /** Puts a content under the lock. */
  public byte[] lock(byte[] content) throws IOException {
    return Library.guard(
        "The second lock does not close.",
        () -> {
          CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
          generator.addRecipientInfoGenerator(
              new JceKEMRecipientInfoGenerator(identifier(), key, CMSAlgorithm.AES256_WRAP)
                  .setProvider(Library.CMS)
                  .setKDF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256)));
          OutputAEADEncryptor encryptor =
              (OutputAEADEncryptor)
                  new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                      .setProvider(Library.CMS)
                      .build();
          return Pem.write(
              SecondKey.KIND,
              generator.generate(new CMSProcessableByteArray(content), encryptor).getEncoded());
        });
  }

  @Override
  public String toString() {
    return "SecondLock[" + fingerprint() + "]";
  }
}
