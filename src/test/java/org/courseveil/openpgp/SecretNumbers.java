package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;

/** The unlocked secret numbers of a key pair, for searches that must not find them. */
public final class SecretNumbers {
  private static final int LENGTH_OF_NUMBER = 2;

  private SecretNumbers() {}

  /** Returns the secret numbers of all keys in a file, by what they are. */
  public static Map<String, byte[]> of(Path file, char[] passphrase) throws IOException {
    Map<String, byte[]> numbers = new LinkedHashMap<>();
    try {
      OpenPGPKey key = Library.API.readKeyOrCertificate().parseKey(Files.readString(file));
      for (OpenPGPKey.OpenPGPSecretKey secret : key.getSecretKeys().values()) {
        byte[] encoded =
            secret
                .unlock(secret.isLocked() ? passphrase : null)
                .getKeyPair()
                .getPrivateKey()
                .getPrivateKeyDataPacket()
                .getEncoded();
        numbers.put(
            file.getFileName() + " " + secret.getKeyIdentifier(),
            Arrays.copyOfRange(encoded, LENGTH_OF_NUMBER, encoded.length));
      }
    } catch (PGPException e) {
      throw new IOException(e);
    }
    return numbers;
  }
}
