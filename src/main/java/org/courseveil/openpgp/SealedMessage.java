package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An OpenPGP message that is encrypted to one certificate and signed: version 4, AES-256 with
 * integrity protection, SHA-512; readable by GnuPG 2.2.
 */
public final class SealedMessage {
  private SealedMessage() {}

  /** Returns a stream that seals what is written to it; closing it completes the message. */
  public static OutputStream seal(OutputStream out, Certificate recipient, SecretKey signer)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens a message and returns its content, after the signature of exactly this signer has been
   * verified over all of it. No signature, another's, a weak digest or cipher, or broken integrity
   * is an {@link IOException}.
   */
  public static byte[] open(InputStream in, SecretKey recipient, Certificate signer)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
