package org.courseveil.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.openpgp.SecondLock;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.policy.Member;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.RecipientState;
import org.courseveil.policy.RefusedException;
import org.courseveil.policy.TransferMechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To whom packages are sealed: to the pinned certificates, if they are fit for it now. */
final class RecipientsTest {
  @TempDir Path directory = Path.of("");

  @Test
  void read_pinnedCertificateThatIsFit_isTheMembers() throws IOException {
    Certificate certificate = TestKeys.recipient().certificate();
    Member member = member("delftx", recipient(certificate, certificate.fingerprint()));

    assertThat(Recipients.read(List.of(member)).of(member))
        .extracting(Certificate::fingerprint)
        .containsExactly(certificate.fingerprint());
  }

  @Test
  void read_anotherFingerprintThanPinned_isRefusedWithBoth() throws IOException {
    String found = TestKeys.recipient().fingerprint();
    String pinned = TestKeys.stranger().fingerprint();

    assertRefused(recipient(TestKeys.recipient().certificate(), pinned), found, pinned);
  }

  @Test
  void read_expiredCertificate_isRefused() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      Certificate expired =
          gpg.certificate(
              gpg.generate("ed25519", "cv25519", "", "--faked-system-time", "20100101T000000"));

      assertRefused(recipient(expired, expired.fingerprint()), "expired at 2014-12-31");
    }
  }

  @Test
  void read_certificateThatCannotEncrypt_isRefused() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      Certificate signs = gpg.certificate(gpg.generate("ed25519", "", ""));

      assertRefused(recipient(signs, signs.fingerprint()), "has no encryption subkey");
    }
  }

  @Test
  void read_fileThatIsNoCertificate_isRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("some.asc"), "my key");

    assertRefused(new Member.Recipient(file, "00"), "not one readable OpenPGP certificate");
  }

  @Test
  void read_secondLock_isPinnedByItsDigest() throws IOException {
    Certificate certificate = TestKeys.recipient().certificate();
    Path file = directory.resolve("second.public.pem");
    SecondLock lock = SecondKey.generate().lock();
    Files.write(file, lock.pem());
    Member member = member("delftx", withLock(certificate, file, lock.fingerprint()));

    assertThat(Recipients.read(List.of(member)).sealedTo(member))
        .extracting(recipient -> recipient.secondLock().map(SecondLock::fingerprint))
        .containsExactly(Optional.of(lock.fingerprint()));

    Member.Recipient another = withLock(certificate, file, "0".repeat(64));
    assertThatThrownBy(() -> Recipients.read(List.of(member("delftx", another))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("second.public.pem")
        .hasMessageContaining(lock.fingerprint());
    Files.writeString(file, "my key");
    assertThatThrownBy(() -> Recipients.read(List.of(member)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ML-KEM-1024");
  }

  private Member.Recipient withLock(Certificate certificate, Path file, String sha256)
      throws IOException {
    return new Member.Recipient(
        recipient(certificate, certificate.fingerprint()).certificate(),
        certificate.fingerprint(),
        Optional.of(new Member.SecondLockFile(file, sha256)),
        Optional.empty());
  }

  @Test
  void read_severalProblems_namesAllOfThemByFile() throws IOException {
    Path file = Files.writeString(directory.resolve("some.asc"), "my key");
    Certificate certificate = TestKeys.recipient().certificate();
    Member.Recipient wrong = recipient(certificate, TestKeys.stranger().fingerprint());
    List<Member> members =
        List.of(
            member("delftx", new Member.Recipient(file, "00"), wrong),
            member("edinx", recipient(certificate, certificate.fingerprint())),
            member("epflx", wrong));

    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> Recipients.read(members));

    assertThat(refused.problems())
        .extracting(Problem::file)
        .containsExactly(file, wrong.certificate(), wrong.certificate());
  }

  private void assertRefused(Member.Recipient recipient, String... told) {
    assertThatThrownBy(() -> Recipients.read(List.of(member("delftx", recipient))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(recipient.certificate().toString())
        .hasMessageContainingAll(told);
  }

  private Member.Recipient recipient(Certificate certificate, String pinned) throws IOException {
    Path file = directory.resolve(certificate.fingerprint() + ".asc");
    return new Member.Recipient(Files.writeString(file, certificate.armored()), pinned);
  }

  private static Member member(String id, Member.Recipient... recipients) {
    return new Member(
        id,
        id,
        RecipientRole.MEMBER,
        RecipientState.ACTIVE,
        List.of(id),
        "NL",
        TransferMechanism.ADEQUACY_DECISION,
        List.of(recipients));
  }
}
