package org.courseveil.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Gpg;
import org.courseveil.openpgp.SecondKey;
import org.courseveil.packaging.format.BuiltPackage;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.packaging.format.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipients whose secret key GnuPG alone can use. */
final class GpgRecipientTest {
  @TempDir private Path scratch;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int open(Path directory, byte[] packageKey, String... more) throws Exception {
    Path signer = scratch.resolve("platform.public.asc");
    Files.writeString(signer, TestKeys.platform().certificate().armored());
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            Map.of("XDG_STATE_HOME", scratch.resolve("state").toString()),
            new ByteArrayInputStream(packageKey),
            stream,
            stream);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "open",
                directory.toString(),
                "--signer",
                signer.toString(),
                "--package-key",
                "-",
                "--out",
                scratch.resolve("opened").toString()));
    arguments.addAll(List.of(more));
    return Reader.run(terminal, arguments.toArray(String[]::new));
  }

  @Test
  void open_whatGpgDecryptedUnderASecondLock_holdsTheTablesWithBothKeysAlone() throws Exception {
    SecondKey second = SecondKey.generate();
    Path secret = Files.write(scratch.resolve("second.secret.pem"), second.exposePem());
    try (Gpg gpg = Gpg.open()) {
      gpg.importKey(TestKeys.platform().certificate().armored());
      Certificate recipient = gpg.certificate(gpg.generate("ed25519", "cv25519", ""));
      Path directory =
          BuiltPackage.write(
                  scratch.resolve("packages"),
                  List.of(new Recipient(recipient, Optional.of(second.lock()))))
              .directory();

      byte[] key = gpg.decrypt(directory.resolve("keys/" + recipient.fingerprint() + ".asc"));

      assertThat(new String(key, StandardCharsets.UTF_8)).startsWith("-----BEGIN CMS-----");
      assertThat(open(directory, key)).isEqualTo(1);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("is under a second lock");
      assertThat(open(directory, key, "--second-key", secret.toString()))
          .as(said.toString(StandardCharsets.UTF_8))
          .isZero();
      assertThat(scratch.resolve("opened/summary.csv")).isNotEmptyFile();
    }
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,rsa3072", "rsa4096,rsa4096", "ed25519,cv25519", "nistp256,nistp256"})
  void open_whatGpgDecrypted_holdsTheTables(String algorithm, String encryption) throws Exception {
    try (Gpg gpg = Gpg.open()) {
      gpg.importKey(TestKeys.platform().certificate().armored());
      Certificate recipient = gpg.certificate(gpg.generate(algorithm, encryption, ""));
      Path directory =
          BuiltPackage.write(scratch.resolve("packages"), List.of(Recipient.of(recipient)))
              .directory();

      byte[] key = gpg.decrypt(directory.resolve("keys/" + recipient.fingerprint() + ".asc"));

      assertThat(open(directory, key)).as(said.toString(StandardCharsets.UTF_8)).isZero();
      assertThat(Files.readString(scratch.resolve("opened/report.csv")))
          .isEqualTo("figure,value\nclasses,5\nrows,120\n");
    }
  }

  @Test
  void open_whatIsNoKey_isRefusedWithoutQuotingIt() throws Exception {
    Path directory = BuiltPackage.write(scratch.resolve("packages")).directory();

    assertThat(open(directory, "gpg: secret!".getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("standard input")
        .doesNotContain("secret!");
    assertThat(scratch.resolve("opened")).doesNotExist();
  }
}
