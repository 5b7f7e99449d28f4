package org.courseveil.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.Member;

/** A certificate that is fit to seal a member's packages to, and pinned. */
record EnrolledCertificate(Member member, Recipient recipient) {
  private static final Duration SOON = Duration.ofDays(30);

  /** Prints until when it is fit, which it is, and what it encrypts with. */
  ExitCode tell(Instant asOf, PrintWriter out) {
    Certificate certificate = recipient.certificate();
    Optional<Instant> expiry = certificate.expiry();
    boolean soon = expiry.filter(end -> end.isBefore(asOf.plus(SOON))).isPresent();
    out.printf(
        "Certificate of %s: %s%s (%s, %s%s)%n",
        member.id(),
        expiry
            .map(end -> "expires " + end.atZone(ZoneOffset.UTC).toLocalDate())
            .orElse("does not expire"),
        soon ? ", ask for a new one" : "",
        certificate.fingerprint(),
        String.join(" and ", certificate.encryptionAlgorithms()),
        recipient.secondLock().map(lock -> ", then " + SecondLock.ALGORITHM).orElse(""));
    return soon ? ExitCode.ATTENTION : ExitCode.DONE;
  }
}
