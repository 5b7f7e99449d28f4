package org.courseveil.packaging.format;

import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecondLock;

/** To whom a package is sealed: a certificate, and maybe a second lock inside what it opens. */
public record Recipient(Certificate certificate, Optional<SecondLock> secondLock) {
  /** Returns a recipient without a second lock. */
  public static Recipient of(Certificate certificate) {
    return new Recipient(certificate, Optional.empty());
  }
}
