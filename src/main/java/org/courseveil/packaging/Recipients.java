package org.courseveil.packaging;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.Member;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The certificates of every member, each the one that its pinned fingerprint names and fit to seal
 * to. A run makes sure of them before it reads any data.
 */
public final class Recipients {
  private final Map<String, List<Recipient>> byMember;
  private final List<Problem> problems;

  private Recipients(Map<String, List<Recipient>> byMember, List<Problem> problems) {
    this.byMember = byMember;
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads and checks all certificates; refuses with every problem there is. Whether one is fit is
   * judged now, whatever moment a run is made for.
   */
  public static Recipients read(List<Member> members) {
    Recipients recipients = readFit(members);
    if (!recipients.problems.isEmpty()) {
      throw new RefusedException(recipients.problems);
    }
    return recipients;
  }

  /** Reads and checks all certificates; a member with a problem is left without any. */
  public static Recipients readFit(List<Member> members) {
    List<Problem> problems = new ArrayList<>();
    Map<String, List<Recipient>> byMember = new LinkedHashMap<>();
    for (Member member : members) {
      List<Recipient> recipients = new ArrayList<>();
      int before = problems.size();
      for (Member.Recipient recipient : member.recipients()) {
        read(recipient, recipients, problems);
      }
      if (problems.size() == before) {
        byMember.put(member.id(), List.copyOf(recipients));
      }
    }
    return new Recipients(byMember, problems);
  }

  /** Returns why certificates of members are not fit; nothing if all are. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the certificates of a member. */
  public List<Certificate> of(Member member) {
    return sealedTo(member).stream().map(Recipient::certificate).toList();
  }

  /** Returns to whom a member's packages are sealed. */
  public List<Recipient> sealedTo(Member member) {
    return byMember.getOrDefault(member.id(), List.of());
  }

  /** Returns the fingerprints of a member's certificates. */
  Set<String> fingerprints(Member member) {
    return of(member).stream().map(Certificate::fingerprint).collect(Collectors.toSet());
  }

  private static void read(
      Member.Recipient recipient, List<Recipient> recipients, List<Problem> problems) {
    Certificate certificate;
    try {
      certificate = allowed(Certificate.read(recipient.certificate()), recipient);
    } catch (IOException e) {
      problems.add(
          new Problem(
              recipient.certificate(),
              0,
              "This is not one readable OpenPGP certificate. Ask the member for it again."));
      return;
    }
    if (!certificate.fingerprint().equals(recipient.fingerprint())) {
      problems.add(
          new Problem(
              recipient.certificate(),
              0,
              "The certificate's fingerprint is "
                  + certificate.fingerprint()
                  + ", but "
                  + recipient.fingerprint()
                  + " is pinned. Find out with the member which one is right before anything is"
                  + " sealed to it."));
      return;
    }
    for (String obstacle : certificate.obstaclesToSealing(Instant.now())) {
      problems.add(
          new Problem(
              recipient.certificate(), 0, obstacle + " Ask the member for a new certificate."));
    }
    recipients.add(
        new Recipient(
            certificate, recipient.secondLock().flatMap(pinned -> read(pinned, problems))));
  }

  private static Certificate allowed(Certificate certificate, Member.Recipient recipient)
      throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return recipient.rsa2048Until().filter(last -> !today.isAfter(last)).isPresent()
        ? certificate.allowingRsa2048()
        : certificate;
  }

  private static Optional<SecondLock> read(Member.SecondLockFile pinned, List<Problem> problems) {
    try {
      SecondLock lock = SecondLock.read(pinned.file());
      if (lock.fingerprint().equals(pinned.sha256())) {
        return Optional.of(lock);
      }
      problems.add(
          new Problem(
              pinned.file(),
              0,
              "The key's SHA-256 is "
                  + lock.fingerprint()
                  + ", but "
                  + pinned.sha256()
                  + " is pinned. Find out with the member which one is right."));
    } catch (IOException e) {
      problems.add(
          new Problem(
              pinned.file(),
              0,
              "This is not one public key of "
                  + SecondLock.ALGORITHM
                  + " as PEM. Ask the member for it again."));
    }
    return Optional.empty();
  }
}
