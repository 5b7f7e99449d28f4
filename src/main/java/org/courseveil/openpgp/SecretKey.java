package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Path;

/** A secret OpenPGP key, unlocked: it signs for its owner and opens what is sealed to it. */
public final class SecretKey implements AutoCloseable {
  private SecretKey() {}

  /** Reads and unlocks one secret key, armored or binary; a wrong passphrase is refused. */
  public static SecretKey read(Path file, Passphrase passphrase) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Returns the certificate that belongs to it. */
  public Certificate certificate() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
