package org.courseveil.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An institution that offers courses and may receive packages of them.
 *
 * @param id the name of its directory among the packages: {@code [a-z0-9-]+}
 * @param role what it is to the platform
 * @param state whether it may get packages at present; its courses are archived in any case
 * @param organizations the organization parts of the ids of the courses it offers
 * @param country where it receives data, as an ISO 3166-1 alpha-2 code
 */
public record Member(
    String id,
    String name,
    RecipientRole role,
    RecipientState state,
    List<String> organizations,
    String country,
    TransferMechanism transfer,
    List<Recipient> recipients) {

  /**
   * A certificate that packages are sealed to, pinned by its full fingerprint.
   *
   * @param fingerprint 40 hexadecimal digits in capitals
   * @param rsa2048Until the last day on which it may be RSA-2048, if it may
   */
  public record Recipient(
      Path certificate,
      String fingerprint,
      Optional<SecondLockFile> secondLock,
      Optional<LocalDate> rsa2048Until) {
    /** Returns a recipient without a second lock, whose certificate is as strong as others. */
    public Recipient(Path certificate, String fingerprint) {
      this(certificate, fingerprint, Optional.empty(), Optional.empty());
    }
  }

  /**
   * A public key that packages are sealed to as well, inside what the certificate opens.
   *
   * @param sha256 of the key, which pins it
   */
  public record SecondLockFile(Path file, String sha256) {}
}
