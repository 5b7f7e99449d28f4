package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sealed messages between this package and GnuPG, in both directions. */
final class GpgSealingTest {
  private static final String CONTENT = "{\"key\":\"ü\"}\n";
  private static final String PASSPHRASE = "correct horse";

  @TempDir static Path directory;
  private static Gpg gpg;
  private static SecretKey platform;
  private static String member;

  @BeforeAll
  static void makeKeys() throws IOException {
    gpg = Gpg.open();
    platform = Keys.fresh(directory, "platform");
    gpg.importKey(platform.certificate().armored());
    member = gpg.generate("ed25519", "cv25519", PASSPHRASE);
  }

  @AfterAll
  static void close() throws IOException {
    if (gpg != null) {
      gpg.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,rsa3072", "rsa4096,rsa4096", "ed25519,cv25519", "nistp256,nistp256"})
  void seal_toGpgsCertificate_isOpenedAndVerifiedByGpg(String algorithm, String encryption)
      throws IOException {
    String recipient = gpg.generate(algorithm, encryption, "");
    Certificate certificate = gpg.certificate(recipient);
    assertThat(certificate.fingerprint()).isEqualTo(recipient);
    byte[] message = Keys.seal(CONTENT, certificate, platform);
    Gpg.Result opened = gpg.run(new String(message, StandardCharsets.US_ASCII), "--decrypt");
    assertThat(opened.output()).asString(StandardCharsets.UTF_8).isEqualTo(CONTENT);
    assertThat(opened.status()).contains("GOODSIG", "DECRYPTION_OKAY", "DECRYPTION_INFO 2 9");
    assertThat(opened.status())
        .containsPattern("VALIDSIG .* 4 0 22 10 00 " + platform.certificate().fingerprint());
  }

  @Test
  void seal_toRsa2048ThatSomebodyAllowed_isReadByGpgAndNotOtherwise() throws IOException {
    Certificate weak = gpg.certificate(gpg.generate("rsa2048", "rsa2048", ""));
    assertThatThrownBy(() -> Keys.seal(CONTENT, weak, platform))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("RSA of 2048 bits");
    byte[] message = Keys.seal(CONTENT, weak.allowingRsa2048(), platform);
    Gpg.Result opened = gpg.run(new String(message, StandardCharsets.US_ASCII), "--decrypt");
    assertThat(opened.output()).asString(StandardCharsets.UTF_8).isEqualTo(CONTENT);
    assertThat(opened.status()).contains("GOODSIG", "DECRYPTION_OKAY", "DECRYPTION_INFO 2 9");
  }

  @ParameterizedTest
  @CsvSource({"rsa3072,rsa3072", "rsa4096,rsa4096", "ed25519,cv25519", "nistp256,nistp256"})
  void open_whatGpgSealed_isItsContent(String algorithm, String encryption) throws IOException {
    String recipient = gpg.generate(algorithm, encryption, PASSPHRASE);
    try (SecretKey key = gpg.secretKey(recipient, PASSPHRASE)) {
      byte[] message = seal(recipient, "--cipher-algo", "AES256", "--digest-algo", "SHA512");
      assertThat(Keys.open(message, key, gpg.certificate(member))).isEqualTo(CONTENT);
    }
  }

  @Test
  void seal_contentOfAnyLength_isReadByGpgWithoutComplaint() throws IOException {
    Certificate certificate = gpg.certificate(gpg.generate("ed25519", "cv25519", ""));
    for (String content : new String[] {"", "1", "12", "123", "1234", "12345"}) {
      byte[] message = Keys.seal(content, certificate, platform);
      Gpg.Result opened = gpg.run(new String(message, StandardCharsets.US_ASCII), "--decrypt");
      assertThat(opened.output()).asString(StandardCharsets.UTF_8).isEqualTo(content);
    }
  }

  @Test
  void open_whatGpgSealedToAGeneratedKeyByItsPreferences_isItsContent() throws IOException {
    byte[] message = seal(platform.certificate().fingerprint());
    assertThat(Keys.open(message, platform, gpg.certificate(member))).isEqualTo(CONTENT);
  }

  @Test
  void open_binaryUncompressedMessage_isItsContent() throws IOException {
    byte[] message =
        seal(platform.certificate().fingerprint(), "--no-armor", "--compress-algo", "none");
    assertThat(message[0]).isNegative();
    assertThat(Keys.open(message, platform, gpg.certificate(member))).isEqualTo(CONTENT);
  }

  @Test
  void open_weakDigest_isRefused() throws IOException {
    byte[] message = seal(platform.certificate().fingerprint(), "--digest-algo", "SHA1");
    assertRefused(message, "digest is too weak");
  }

  @ParameterizedTest
  @CsvSource({"3DES", "CAST5", "AES128"})
  void open_weakCipher_isRefused(String cipher) throws IOException {
    byte[] message = seal(platform.certificate().fingerprint(), "--cipher-algo", cipher);
    assertRefused(message, "AES-256");
  }

  @Test
  void open_unsignedMessage_isRefused() throws IOException {
    String recipient = platform.certificate().fingerprint();
    byte[] message = gpg.run(CONTENT, "--armor", "-r", recipient, "--encrypt").output();
    assertRefused(message, "not exactly one signature");
  }

  @Test
  void open_twoSignatures_isRefused() throws IOException {
    String other = gpg.generate("ed25519", "", PASSPHRASE);
    byte[] message = seal(platform.certificate().fingerprint(), "-u", other);
    assertRefused(message, "not exactly one signature");
  }

  @Test
  void open_signedButNotEncrypted_isRefused() throws IOException {
    byte[] message =
        gpg.run(CONTENT, "--passphrase", PASSPHRASE, "-u", member, "--armor", "--sign").output();
    assertRefused(message, "not encrypted");
  }

  @Test
  void open_anothersSignature_isRefused() throws IOException {
    byte[] message = seal(platform.certificate().fingerprint());
    Certificate other = gpg.certificate(gpg.generate("ed25519", "", ""));
    assertThatThrownBy(() -> Keys.open(message, platform, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not by a key of")
        .hasMessageContaining(other.fingerprint());
  }

  @Test
  void open_anothersMessage_isRefused() throws IOException {
    byte[] message = seal(member);
    assertRefused(message, "not sealed to");
  }

  @Test
  void generate_withExpiryAndPassphrase_isUsableByGpg() throws IOException {
    KeyGeneration.KeyPair pair;
    try (Passphrase passphrase = Passphrase.of("generated".toCharArray())) {
      pair =
          KeyGeneration.generate(
              "Quick", passphrase, Optional.of(Instant.now().plus(Duration.ofDays(30))));
    }
    Certificate certificate =
        Certificate.of(pair.certificate().getBytes(StandardCharsets.US_ASCII));
    gpg.run(pair.secretKey(), "--passphrase", "generated", "--import");
    byte[] message = Keys.seal(CONTENT, certificate, platform);
    Gpg.Result opened =
        gpg.run(
            new String(message, StandardCharsets.US_ASCII),
            "--passphrase",
            "generated",
            "--decrypt");
    assertThat(opened.output()).asString(StandardCharsets.UTF_8).isEqualTo(CONTENT);
    Gpg.Result listed = gpg.run("", "--with-colons", "--list-keys", certificate.fingerprint());
    long expiry =
        Long.parseLong(
            new String(listed.output(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("pub:"))
                .findFirst()
                .orElseThrow()
                .split(":", -1)[6]);
    assertThat(certificate.expiry().map(Instant::getEpochSecond)).contains(expiry);
  }

  private static byte[] seal(String recipient, String... options) throws IOException {
    String[] arguments = {
      "--passphrase", PASSPHRASE, "--armor", "-u", member, "-r", recipient, "--sign", "--encrypt"
    };
    String[] all = new String[options.length + arguments.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length - 2);
    System.arraycopy(options, 0, all, arguments.length - 2, options.length);
    all[all.length - 2] = "--sign";
    all[all.length - 1] = "--encrypt";
    return gpg.run(CONTENT, all).output();
  }

  private static void assertRefused(byte[] message, String reason) {
    assertThatThrownBy(() -> Keys.open(message, platform, gpg.certificate(member)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }
}
