package org.courseveil.packaging.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SealedMessage;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.openpgp.SecretKey;

/** With what a recipient opens what was sealed to it. */
public record RecipientKeys(SecretKey key, Optional<SecondKey> second) {
  /**
   * Opens a message of exactly this signer; one with a second lock is refused where no key for it
   * is given, and one without where one is.
   */
  public byte[] open(String file, byte[] sealed, Certificate signer) throws FormatException {
    return withoutSecondLock(file, message(file, sealed, signer), second);
  }

  /** Opens a message as far as its second lock, if it has one. */
  byte[] message(String file, byte[] sealed, Certificate signer) throws FormatException {
    try {
      return SealedMessage.open(new ByteArrayInputStream(sealed), key, signer);
    } catch (IOException e) {
      throw new FormatException(file, "does not open: " + e.getMessage());
    }
  }

  static byte[] withoutSecondLock(String file, byte[] content, Optional<SecondKey> second)
      throws FormatException {
    if (SecondLock.isOn(content) != second.isPresent()) {
      throw new FormatException(
          file,
          second.isPresent()
              ? "is under no second lock, and a key for one was named. Ask the platform why."
              : "is under a second lock: name the key for it as well.");
    }
    if (second.isEmpty()) {
      return content.clone();
    }
    try {
      return second.get().open(content);
    } catch (IOException e) {
      throw new FormatException(file, "does not open: " + e.getMessage());
    }
  }
}
