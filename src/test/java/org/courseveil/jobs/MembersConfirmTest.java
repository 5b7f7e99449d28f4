package org.courseveil.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Gpg;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data czars as an edX exporter has them: read as they are, usable once confirmed. */
final class MembersConfirmTest {
  private static final String CZAR = "czar@north.example";

  @TempDir Path folder = Path.of("");

  private String out = "";
  private String err = "";

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(folder.resolve("gpg-keys"));
    Files.writeString(
        folder.resolve("orgs.yml"),
        """
        organizations:
          NorthX:
            recipients:
              - czar@north.example
            other_names: [NorthLabs]
          EastX:
            recipients: [czar@east.example]
            courses:
              - EastX/C1/2013
        """);
    members("");
  }

  private void members(String more) throws IOException {
    Files.writeString(
        folder.resolve("members.yaml"),
        """
        data-czars:
          file: orgs.yml
          keys: gpg-keys
          confirmed: confirmed.txt
        members:
          - id: north
            name: North University
            role: member
            state: active
            data-czar: NorthX
            country: NO
            transfer: adequacy-decision
        """
            + more);
  }

  private void certificate(String armored) throws IOException {
    Files.writeString(folder.resolve("gpg-keys").resolve(CZAR), armored);
  }

  private int run(String... arguments) {
    StringWriter printed = new StringWriter();
    StringWriter complaints = new StringWriter();
    int code = Courseveil.run(new PrintWriter(printed), new PrintWriter(complaints), arguments);
    out = printed.toString();
    err = complaints.toString();
    return code;
  }

  private int check() {
    return run("members", "check", "--members", folder.resolve("members.yaml").toString());
  }

  private int confirm(String address, String fingerprint) {
    return run(
        "members",
        "confirm",
        "--members",
        folder.resolve("members.yaml").toString(),
        "--address",
        address,
        "--fingerprint",
        fingerprint);
  }

  @Test
  void confirm_fingerprintOfTheCertificate_makesTheRecipientUsable() throws IOException {
    TestKeys.Pair pair = TestKeys.recipient();
    certificate(pair.certificate().armored());
    assertThat(check()).isEqualTo(1);
    assertThat(err).contains("nobody has confirmed", CZAR, "jobs/members confirm");

    assertThat(confirm(CZAR, pair.fingerprint().toLowerCase(Locale.ROOT))).isZero();
    assertThat(check()).as(err).isZero();
    assertThat(out).contains("Certificate of north: ", pair.fingerprint());
    assertThat(confirm(CZAR, pair.fingerprint())).as("again").isZero();
    assertThat(Files.readAllLines(folder.resolve("confirmed.txt")))
        .containsExactly(CZAR + " " + pair.fingerprint());
  }

  @Test
  void confirm_anotherFingerprint_confirmsNothing() throws IOException {
    certificate(TestKeys.recipient().certificate().armored());
    assertThat(confirm(CZAR, TestKeys.stranger().fingerprint())).isEqualTo(1);
    assertThat(err).contains(TestKeys.recipient().fingerprint(), TestKeys.stranger().fingerprint());
    assertThat(folder.resolve("confirmed.txt")).doesNotExist();
  }

  /** Somebody exchanges the file in the folder after it was confirmed. */
  @Test
  void check_certificateThatWasExchanged_isRefusedWithBothFingerprints() throws IOException {
    certificate(TestKeys.recipient().certificate().armored());
    confirm(CZAR, TestKeys.recipient().fingerprint());
    certificate(TestKeys.stranger().certificate().armored());
    assertThat(check()).isEqualTo(1);
    assertThat(err).contains(TestKeys.recipient().fingerprint(), TestKeys.stranger().fingerprint());
    assertThat(confirm(CZAR, TestKeys.stranger().fingerprint())).isEqualTo(1);
    assertThat(err).contains("Another fingerprint stands confirmed");
  }

  @Test
  void confirm_addressOfNobody_isRefused() throws IOException {
    assertThat(confirm("other@north.example", TestKeys.recipient().fingerprint())).isEqualTo(1);
    assertThat(err).contains("no recipient of this address");
    assertThat(confirm(CZAR, TestKeys.recipient().fingerprint())).isEqualTo(1);
    assertThat(err).contains("not one readable OpenPGP certificate");
  }

  @Test
  void check_rsa2048_isRefusedButUntilTheDayThatSomebodyAllowedIt() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      Certificate weak = gpg.certificate(gpg.generate("rsa2048", "rsa2048", ""));
      certificate(weak.armored());
      assertThat(confirm(CZAR, weak.fingerprint())).isZero();
      LocalDate today = LocalDate.now(ZoneOffset.UTC);

      assertThat(check()).isEqualTo(1);
      assertThat(err).contains("is RSA of 2048 bits; at least 3072 are needed");
      members("    allow-rsa-2048-until: " + today.minusDays(1) + "\n");
      assertThat(check()).isEqualTo(1);
      members("    allow-rsa-2048-until: " + today.plusDays(1) + "\n");
      assertThat(check()).as(err).isZero();
      assertThat(out).contains("RSA-2048");

      Certificate weaker = gpg.certificate(gpg.generate("rsa1024", "rsa1024", ""));
      certificate(weaker.armored());
      Files.writeString(folder.resolve("confirmed.txt"), CZAR + " " + weaker.fingerprint() + "\n");
      assertThat(check()).isEqualTo(1);
    }
  }
}
