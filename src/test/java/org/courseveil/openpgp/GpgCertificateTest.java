package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands against sealing to certificates as GnuPG makes them, and their secret keys. */
final class GpgCertificateTest {
  @TempDir static Path directory;
  private static Gpg gpg;

  @BeforeAll
  static void open() throws IOException {
    gpg = Gpg.open();
  }

  @AfterAll
  static void close() throws IOException {
    if (gpg != null) {
      gpg.close();
    }
  }

  @Test
  void obstacles_usableCertificate_areNoneUntilItExpires() throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate("rsa3072", "rsa3072", ""));
    Instant now = Instant.now();
    assertThat(certificate.obstaclesToSealing(now)).isEmpty();
    Instant end = certificate.expiry().orElseThrow();
    assertThat(end).isBetween(now.plus(Duration.ofDays(1820)), now.plus(Duration.ofDays(1830)));
    assertThat(certificate.obstaclesToSealing(end.minusSeconds(1))).isEmpty();
    assertThat(certificate.obstaclesToSealing(end))
        .anyMatch(obstacle -> obstacle.contains("expired at " + end));
    // GnuPG may make the subkey some seconds after the primary key.
    assertThat(certificate.obstaclesToSealing(end.plus(Duration.ofMinutes(10))))
        .hasSize(2)
        .allMatch(obstacle -> obstacle.contains("expired at "))
        .anyMatch(obstacle -> obstacle.startsWith("Its primary key"))
        .anyMatch(obstacle -> obstacle.startsWith("Its encryption subkey"));
  }

  @Test
  void obstacles_beforeTheCertificateWasMade_sayWhenItWas() throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate("ed25519", "cv25519", ""));
    assertThat(certificate.obstaclesToSealing(Instant.parse("2020-01-01T00:00:00Z")))
        .anyMatch(obstacle -> obstacle.contains("was made later"));
  }

  @Test
  void obstacles_signOnlyCertificate_isItsMissingSubkey() throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate("rsa3072", "", ""));
    assertThat(certificate.obstaclesToSealing(Instant.now()))
        .singleElement()
        .asString()
        .contains("has no encryption subkey", "--quick-add-key");
  }

  @Test
  void obstacles_revokedCertificate_isTheRevocation() throws IOException {
    String fingerprint = gpg.generate("ed25519", "cv25519", "");
    assertThat(gpg.certificate(fingerprint).obstaclesToSealing(Instant.now())).isEmpty();
    gpg.revoke(fingerprint);
    assertThat(gpg.certificate(fingerprint).obstaclesToSealing(Instant.now()))
        .anyMatch(obstacle -> obstacle.startsWith("Its primary key has been revoked"));
  }

  @ParameterizedTest
  @CsvSource({"rsa2048,rsa2048", "rsa2048,cv25519", "ed25519,rsa2048"})
  void obstacles_shortRsaKey_isNamed(String algorithm, String encryption) throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate(algorithm, encryption, ""));
    assertThat(certificate.obstaclesToSealing(Instant.now()))
        .isNotEmpty()
        .anyMatch(obstacle -> obstacle.contains("is RSA of 2048 bits; at least 3072"));
  }

  @ParameterizedTest
  @CsvSource({"dsa1024,cv25519", "secp256k1,secp256k1"})
  void obstacles_unknownAlgorithm_isNamed(String algorithm, String encryption) throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate(algorithm, encryption, ""));
    assertThat(certificate.obstaclesToSealing(Instant.now()))
        .anyMatch(obstacle -> obstacle.contains("algorithm that is not accepted"));
  }

  @Test
  void seal_toACertificateWithObstacles_isRefusedWithThem() throws IOException {
    Certificate expired =
        gpg.certificate(
            gpg.generate("ed25519", "cv25519", "", "--faked-system-time", "20100101T000000"));
    try (SecretKey platform = Keys.fresh(directory, "platform")) {
      assertThatThrownBy(() -> Keys.seal("x", expired, platform))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(expired.fingerprint())
          .hasMessageContaining("expired at 2014-12-31");
    }
  }

  @Test
  void read_severalOrNoCertificates_isRefused() throws IOException {
    String one = gpg.generate("ed25519", "", "");
    String other = gpg.generate("ed25519", "", "");
    for (List<String> fingerprints : List.of(List.of(one, other), List.<String>of())) {
      String[] arguments = new String[fingerprints.size() + 1];
      arguments[0] = "--export";
      for (int i = 0; i < fingerprints.size(); i++) {
        arguments[i + 1] = fingerprints.get(i);
      }
      Path file = gpg.file("certificates", gpg.run("", arguments).output());
      assertThatThrownBy(() -> Certificate.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("certificates. Export exactly one");
    }
  }

  @Test
  void read_binaryCertificate_isTheSame() throws IOException {
    String fingerprint = gpg.generate("ed25519", "cv25519", "");
    Path file = gpg.file("binary", gpg.run("", "--export", fingerprint).output());
    Certificate certificate = Certificate.read(file);
    assertThat(certificate.fingerprint()).isEqualTo(fingerprint);
    assertThat(
            Certificate.of(certificate.armored().getBytes(StandardCharsets.US_ASCII)).fingerprint())
        .isEqualTo(fingerprint);
  }

  @Test
  void read_secretKeyAsCertificate_isRefused() throws IOException {
    Path file = gpg.exportSecretKey(gpg.generate("ed25519", "", ""), "");
    assertThatThrownBy(() -> Certificate.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PUBLIC KEY BLOCK");
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,rsa3072", "ed25519,cv25519", "nistp256,nistp256"})
  void secretKey_wrongPassphrase_isRefused(String algorithm, String encryption) throws IOException {
    String fingerprint = gpg.generate(algorithm, encryption, "right");
    Path file = gpg.exportSecretKey(fingerprint, "right");
    try (SecretKey key = gpg.secretKey(fingerprint, "right")) {
      assertThat(key.certificate().fingerprint()).isEqualTo(fingerprint);
      assertThat(key).hasToString("SecretKey[redacted, of " + fingerprint + "]");
    }
    for (String wrong : List.of("wrong", "")) {
      assertThatThrownBy(() -> SecretKey.read(file, Passphrase.of(wrong.toCharArray())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("passphrase does not open")
          .hasMessageNotContainingAny("wrong");
    }
  }

  @Test
  void secretKey_offlinePrimaryKey_signsWithItsSubkey() throws IOException {
    String fingerprint = gpg.generate("ed25519", "cv25519", "");
    gpg.run("", "--passphrase", "", "--quick-add-key", fingerprint, "ed25519", "sign", "1y");
    Path file =
        gpg.file(
            "subkeys", gpg.run("", "--armor", "--export-secret-subkeys", fingerprint).output());
    try (SecretKey key = SecretKey.read(file, Passphrase.none())) {
      byte[] message = Keys.seal("content", key.certificate(), key);
      assertThat(Keys.open(message, key, key.certificate())).isEqualTo("content");
    }
  }
}
