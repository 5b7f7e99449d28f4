package org.courseveil.packaging.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StockToolsTest {
  @TempDir private Path scratch;
  private Path home = Path.of("");
  private Path directory = Path.of("");

  @BeforeEach
  void prepare() throws Exception {
    StockTools.require("gpg", "sha256sum");
    home = StockTools.gpgHome();
    directory = BuiltPackage.write(scratch).directory();
    Path certificate = scratch.resolve("platform.public.asc");
    Files.writeString(certificate, TestKeys.platform().certificate().armored());
    assertThat(StockTools.gpg(home, scratch, "--import", certificate.toString()).exitCode())
        .isZero();
  }

  @AfterEach
  void stopAgent() throws Exception {
    StockTools.run(scratch, "gpgconf", "--homedir", home.toString(), "--kill", "all");
  }

  private StockTools.Outcome gpgVerify() throws Exception {
    return StockTools.gpg(
        home,
        directory,
        "--status-fd",
        "1",
        "--verify",
        "tagmanifest-sha256.txt.asc",
        "tagmanifest-sha256.txt");
  }

  private StockTools.Outcome sha256sum() throws Exception {
    return StockTools.run(
        directory, "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt", "manifest-sha256.txt");
  }

  @Test
  void stockTools_untampered_areContent() throws Exception {
    StockTools.Outcome verified = gpgVerify();
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    assertThat(verified.output()).contains("VALIDSIG").contains(TestKeys.platform().fingerprint());

    StockTools.Outcome summed = sha256sum();
    assertThat(summed.exitCode()).as(summed.output()).isZero();
    assertThat(summed.output()).contains("data/summary/part-00001.parquet: OK");
  }

  @Test
  void stockTools_tampered_complain() throws Exception {
    new Tampering(directory).flip("data/summary/part-00001.parquet", 1000);
    assertThat(sha256sum().exitCode()).isNotZero();

    new Tampering(directory).append("tagmanifest-sha256.txt", "\n");
    assertThat(gpgVerify().exitCode()).isNotZero();
  }

  @Test
  void gpg_recipient_decryptsWhatTheReaderUnlocks() throws Exception {
    Path secret = scratch.resolve("recipient.secret.asc");
    TestKeys.recipient().writeSecret(secret);
    StockTools.gpg(
        home,
        scratch,
        "--passphrase",
        TestKeys.PASSPHRASE,
        "--pinentry-mode",
        "loopback",
        "--import",
        secret.toString());
    Path json = scratch.resolve("package-key.json");

    StockTools.Outcome decrypted =
        StockTools.gpg(
            home,
            directory,
            "--status-fd",
            "1",
            "--passphrase",
            TestKeys.PASSPHRASE,
            "--pinentry-mode",
            "loopback",
            "--output",
            json.toString(),
            "--decrypt",
            PackagePath.envelope(TestKeys.recipient().fingerprint()));

    assertThat(decrypted.exitCode()).as(decrypted.output()).isZero();
    assertThat(decrypted.output())
        .contains("VALIDSIG", TestKeys.platform().fingerprint())
        .doesNotContain("3DES", "DECRYPTION_INFO 0 2");
    OpenedPackage opened =
        PackageVerifier.of(TestKeys.platform().certificate()).verify(directory).orThrow();
    try (KeyEnvelope envelope = opened.unlock(TestKeys.recipient().secretKey())) {
      assertThat(Files.readAllBytes(json)).isEqualTo(envelope.json());
    }
  }
}
