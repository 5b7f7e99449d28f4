package org.courseveil.openpgp;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A recipient's or the platform's OpenPGP certificate: public keys only. */
public final class Certificate {
  private Certificate() {}

  /** Reads one certificate, armored or binary; a file with another number of them is refused. */
  public static Certificate read(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }

  public static Certificate of(byte[] encoded) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Returns the full fingerprint of the primary key, in capital hexadecimal digits. */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns why nothing may be sealed to this certificate at a time: expired, revoked, weak, or
   * without an encryption subkey. An empty list means that it is usable.
   */
  public List<String> obstaclesToSealing(Instant asOf) {
    throw new UnsupportedOperationException();
  }

  /** Returns when its last usable encryption subkey expires, if ever. */
  public Optional<Instant> expiry() {
    throw new UnsupportedOperationException();
  }

  /** Returns the certificate in ASCII armor. */
  public String armored() {
    throw new UnsupportedOperationException();
  }
}
