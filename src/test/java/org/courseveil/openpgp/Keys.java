package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Generated keys and the usual steps with them. */
final class Keys {
  private Keys() {}

  static SecretKey fresh(Path directory, String name) throws IOException {
    KeyGeneration.KeyPair pair = KeyGeneration.generate(name, Passphrase.none(), Optional.empty());
    return SecretKey.read(
        Files.writeString(directory.resolve(name), pair.secretKey()), Passphrase.none());
  }

  static byte[] seal(String content, Certificate recipient, SecretKey signer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream sealing = SealedMessage.seal(out, recipient, signer)) {
      sealing.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  static String open(byte[] message, SecretKey recipient, Certificate signer) throws IOException {
    return new String(
        SealedMessage.open(new ByteArrayInputStream(message), recipient, signer),
        StandardCharsets.UTF_8);
  }
}
