package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of recipients' certificates before there is a run. */
final class MembersCommandTest {
  @TempDir private Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final StringBuilder members = new StringBuilder("members:\n");
  private int count;

  private void member(String id, Certificate certificate, String pinned) throws IOException {
    Files.writeString(scratch.resolve(id + ".asc"), certificate.armored());
    members.append(
        """
          - id: %s
            name: University %s
            role: member
            state: active
            organizations: [Org%d]
            country: NO
            transfer: adequacy-decision
            certificates:
              - file: %s.asc
                fingerprint: %s
        """
            .formatted(id, id, count++, id, pinned));
  }

  private void member(String id, Certificate certificate) throws IOException {
    member(id, certificate, certificate.fingerprint());
  }

  private int check() throws IOException {
    Path file = Files.writeString(scratch.resolve("members.yaml"), members);
    return Courseveil.run(
        new PrintWriter(out), new PrintWriter(err), "members", "check", "--members", "" + file);
  }

  @Test
  void check_fitCertificates_tellsWhichTheyAreAndWhatTheyEncryptWith() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      Certificate rsa = gpg.certificate(gpg.generate("rsa3072", "rsa4096", ""));
      Certificate curve = gpg.certificate(gpg.generate("nistp256", "nistp256", ""));
      member("northbridge", TestKeys.recipient().certificate());
      member("lakeside", rsa);
      member("harborview", curve);

      assertThat(check()).as(err.toString()).isZero();

      assertThat(out.toString().lines())
          .containsExactly(
              "Certificate of northbridge: does not expire ("
                  + TestKeys.recipient().fingerprint()
                  + ", Curve25519)",
              "Certificate of lakeside: " + expiry(rsa) + " (" + rsa.fingerprint() + ", RSA-4096)",
              "Certificate of harborview: "
                  + expiry(curve)
                  + " ("
                  + curve.fingerprint()
                  + ", NIST P-256)");
      assertThat(err.toString()).isEmpty();
    }
  }

  private static String expiry(Certificate certificate) {
    return "expires " + certificate.expiry().orElseThrow().toString().substring(0, 10);
  }

  @Test
  void check_certificateThatExpiresSoon_asksForAttention() throws IOException {
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate(
            "soon", Passphrase.none(), Optional.of(Instant.now().plus(Duration.ofDays(20))));
    member("northbridge", Certificate.of(pair.certificate().getBytes(StandardCharsets.US_ASCII)));

    assertThat(check()).as(err.toString()).isEqualTo(2);
    assertThat(out.toString()).contains("ask for a new one");
  }

  @Test
  void check_unfitCertificates_areAllNamedBesideTheFitOnes() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      String revoked = gpg.generate("ed25519", "cv25519", "");
      gpg.revoke(revoked);
      member("fit", TestKeys.recipient().certificate());
      member("revoked", gpg.certificate(revoked));
      member(
          "expired",
          gpg.certificate(
              gpg.generate("ed25519", "cv25519", "", "--faked-system-time", "20100101T000000")));
      member("unable", gpg.certificate(gpg.generate("rsa3072", "", "")));
      member("weak", gpg.certificate(gpg.generate("rsa2048", "rsa2048", "")));
      member("another", TestKeys.stranger().certificate(), "A".repeat(40));

      assertThat(check()).isEqualTo(1);

      assertThat(out.toString().lines()).singleElement().asString().contains(" of fit: ");
      assertThat(err.toString())
          .contains("revoked.asc: Its primary key has been revoked")
          .contains("expired.asc: Its primary key expired at 2014-12-31")
          .contains("unable.asc: It has no encryption subkey")
          .contains("weak.asc: Its primary key is RSA of 2048 bits")
          .contains("another.asc: The certificate's fingerprint is")
          .doesNotContain("fit.asc");
    }
  }

  @Test
  void check_certificateTwice_isRefused() throws IOException {
    member("northbridge", TestKeys.recipient().certificate());
    member("lakeside", TestKeys.recipient().certificate());

    assertThat(check()).isEqualTo(1);
    assertThat(err.toString()).contains("listed already, for northbridge");
  }

  @Test
  void members_noSubcommand_isRefused() {
    assertThat(Courseveil.run(new PrintWriter(out), new PrintWriter(err), "members")).isEqualTo(1);
    assertThat(err.toString()).contains("check");
  }
}
