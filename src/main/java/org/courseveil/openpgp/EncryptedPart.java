package org.courseveil.openpgp;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.operator.PublicKeyDataDecryptorFactory;

/**
 * What an encrypted message has for one recipient, under AES-256; whether it is protected against
 * changes is left to the caller.
 */
record EncryptedPart(PGPPublicKeyEncryptedData data, PublicKeyDataDecryptorFactory decryptor) {
  /** Finds the part of a recipient; a message that has none, or another cipher, is refused. */
  static EncryptedPart of(PGPEncryptedDataList parts, SecretKey recipient)
      throws IOException, PGPException {
    for (PGPEncryptedData part : parts) {
      if (part instanceof PGPPublicKeyEncryptedData sealedPart) {
        Optional<PGPPrivateKey> key = recipient.decryptionKey(sealedPart.getKeyIdentifier());
        if (key.isPresent()) {
          return of(sealedPart, key.get());
        }
      }
    }
    throw new Refusal(
        "The message is not sealed to " + recipient.certificate() + ". Ask for one that is.");
  }

  private static EncryptedPart of(PGPPublicKeyEncryptedData data, PGPPrivateKey key)
      throws IOException, PGPException {
    EncryptedPart part =
        new EncryptedPart(data, Library.API.getImplementation().publicKeyDataDecryptorFactory(key));
    if (data.getSymmetricAlgorithm(part.decryptor()) != AcceptedAlgorithms.CIPHER) {
      throw new Refusal(
          "The message is encrypted with another cipher than AES-256. Seal it again with"
              + " --cipher-algo AES256.");
    }
    return part;
  }
}
