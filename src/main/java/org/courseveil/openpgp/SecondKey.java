package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.KEMRecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKEMAuthEnvelopedRecipient;
import org.bouncycastle.jcajce.interfaces.MLKEMPrivateKey;

/** The secret half of a second lock, which its recipient keeps. */
public final class SecondKey {
  /** The kind of PEM that a locked content is. */
  static final String KIND = "CMS";

  private final PrivateKey key;

  private SecondKey(PrivateKey key) {
    this.key = key;
  }

  /** Makes a new key, for a recipient that asks for it. */
  public static SecondKey generate() {
    try {
      return new SecondKey(
          KeyPairGenerator.getInstance(SecondLock.ALGORITHM, Library.CMS)
              .generateKeyPair()
              .getPrivate());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("The library has " + SecondLock.ALGORITHM + ".", absent);
    }
  }

  /** Reads a secret key, as {@code openssl genpkey} writes it without a passphrase. */
  public static SecondKey read(Path file) throws IOException {
    byte[] encoded = Pem.read(file, "PRIVATE KEY");
    try {
      return Library.guard(
          file + " holds no secret key of " + SecondLock.ALGORITHM + ".",
          () ->
              new SecondKey(
                  SecondLock.factory().generatePrivate(new PKCS8EncodedKeySpec(encoded))));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** Returns the public half. */
  public SecondLock lock() {
    return new SecondLock(((MLKEMPrivateKey) key).getPublicKey());
  }

  /** Returns the secret key as PEM; the caller overwrites it when done. */
  public byte[] exposePem() {
    byte[] encoded = key.getEncoded();
    try {
      return Pem.write("PRIVATE KEY", encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** Opens a content that lies under this lock alone; another lock or algorithm is refused. */
  public byte[] open(byte[] locked) throws IOException {
    byte[] encoded = Pem.decode(locked, KIND);
    return Library.guard(
        "The second lock does not open: its content was changed, or is not of its form.",
        () -> {
          CMSAuthEnvelopedData message = new CMSAuthEnvelopedData(encoded);
          RecipientInformation mine =
              message.getRecipientInfos().get(new KEMRecipientId(lock().identifier()));
          if (mine == null || message.getRecipientInfos().size() != 1) {
            throw new Refusal(
                "The second lock is not of the key " + lock().fingerprint() + " alone.");
          }
          if (!message.getEncryptionAlgOID().equals(CMSAlgorithm.AES256_GCM.getId())
              || !mine.getKeyEncryptionAlgOID()
                  .equals(NISTObjectIdentifiers.id_alg_ml_kem_1024.getId())) {
            throw new Refusal("The second lock has another algorithm than is accepted.");
          }
          return mine.getContent(new JceKEMAuthEnvelopedRecipient(key).setProvider(Library.CMS));
        });
  }

  @Override
  public String toString() {
    return "SecondKey[redacted, of " + lock().fingerprint() + "]";
  }
}
