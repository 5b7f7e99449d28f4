package org.courseveil.openpgp;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.operator.SessionKeyDataDecryptorFactory;

/** Encrypted messages' own keys, which are of AES-256. */
final class SessionKeys {
  private SessionKeys() {}

  /** Opens the key of a message that has a part for a recipient; others are refused. */
  static PGPSessionKey open(PGPEncryptedDataList parts, SecretKey recipient)
      throws IOException, PGPException {
    for (PGPEncryptedData part : parts) {
      if (part instanceof PGPPublicKeyEncryptedData sealedPart) {
        Optional<PGPPrivateKey> key = recipient.decryptionKey(sealedPart.getKeyIdentifier());
        if (key.isPresent()) {
          return open(sealedPart, key.get());
        }
      }
    }
    throw new Refusal(
        "The message is not sealed to " + recipient.certificate() + ". Ask for one that is.");
  }

  private static PGPSessionKey open(PGPPublicKeyEncryptedData part, PGPPrivateKey key)
      throws IOException, PGPException {
    PGPSessionKey opened =
        part.getSessionKey(Library.API.getImplementation().publicKeyDataDecryptorFactory(key));
    if (opened.getAlgorithm() != AcceptedAlgorithms.CIPHER) {
      throw new Refusal(
          "The message is encrypted with another cipher than AES-256. Seal it again with"
              + " --cipher-algo AES256.");
    }
    return opened;
  }

  /** Returns what decrypts a message with its own key. */
  static SessionKeyDataDecryptorFactory decryptor(PGPSessionKey key) {
    return Library.API.getImplementation().sessionKeyDataDecryptorFactory(key);
  }
}
