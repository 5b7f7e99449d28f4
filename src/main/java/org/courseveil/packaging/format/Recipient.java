package org.courseveil.packaging.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.openpgp.SecretKey;

/** To whom a package is sealed: a certificate, and maybe a second lock inside what it opens. */
public record Recipient(Certificate certificate, Optional<SecondLock> secondLock) {
  /** Returns a recipient without a second lock. */
  public static Recipient of(Certificate certificate) {
    return new Recipient(certificate, Optional.empty());
  }

  /**
   * Returns a content sealed to this recipient, under its second lock if it has one, and signed.
   */
  public byte[] sealed(byte[] content, SecretKey signer) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try (OutputStream sealing = SealedMessage.seal(message, certificate, signer)) {
      sealing.write(secondLock.isPresent() ? secondLock.get().lock(content) : content);
    }
    return message.toByteArray();
  }
}
