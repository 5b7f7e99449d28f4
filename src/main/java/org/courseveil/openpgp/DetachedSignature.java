package org.courseveil.openpgp;

import java.io.IOException;
import java.io.InputStream;

/** A detached OpenPGP signature in ASCII armor, with SHA-512. */
public final class DetachedSignature {
  private DetachedSignature() {}

  public static String sign(InputStream data, SecretKey signer) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Throws unless there is exactly one good signature, of exactly this signer, over the data. */
  public static void verify(InputStream data, String armored, Certificate signer)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
