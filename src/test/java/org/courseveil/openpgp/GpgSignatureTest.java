package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Detached signatures of this package and of GnuPG, each judged by the other. */
final class GpgSignatureTest {
  private static final byte[] DATA = "manifest\nlines\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path directory;
  private static Gpg gpg;
  private static SecretKey platform;

  @BeforeAll
  static void makeKeys() throws IOException {
    gpg = Gpg.open();
    platform = Keys.fresh(directory, "platform");
    gpg.importKey(platform.certificate().armored());
  }

  @AfterAll
  static void close() throws IOException {
    if (gpg != null) {
      gpg.close();
    }
  }

  @Test
  void sign_data_isGoodToGpgUntilAByteChanges() throws IOException {
    byte[] signature = sign(DATA).getBytes(StandardCharsets.US_ASCII);
    String file = gpg.file("data.asc", signature).toString();
    String data = gpg.file("data", DATA).toString();
    assertThat(gpg.run("", "--verify", file, data).status())
        .contains("GOODSIG")
        .containsPattern("VALIDSIG .* 4 0 22 10 00 " + platform.certificate().fingerprint());
    byte[] changed = DATA.clone();
    changed[3]++;
    Gpg.Result bad = gpg.attempt("", "--verify", file, gpg.file("data", changed).toString());
    assertThat(bad.exit()).isNotZero();
    assertThat(bad.status()).contains("BADSIG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa3072", "ed25519", "nistp256"})
  void verify_gpgsSignature_isGoodUntilAByteChanges(String algorithm) throws IOException {
    String signer = gpg.generate(algorithm, "", "");
    Certificate certificate = gpg.certificate(signer);
    String signature = detached(signer, "--digest-algo", "SHA512");
    assertThatCode(() -> verify(DATA, signature, certificate)).doesNotThrowAnyException();
    byte[] changed = DATA.clone();
    changed[3]++;
    assertRefused(changed, signature, certificate, "has been changed");
    assertRefused(DATA, signature, platform.certificate(), "not by a key of");
  }

  @Test
  void verify_weakDigest_isRefused() throws IOException {
    String signer = gpg.generate("rsa3072", "", "");
    assertRefused(
        DATA, detached(signer, "--digest-algo", "SHA1"), gpg.certificate(signer), "too weak");
  }

  @Test
  void verify_textSignature_isRefused() throws IOException {
    String signer = gpg.generate("ed25519", "", "");
    assertRefused(DATA, detached(signer, "--textmode"), gpg.certificate(signer), "over the bytes");
  }

  @Test
  void verify_signatureOfAWeakKey_isRefused() throws IOException {
    String signer = gpg.generate("rsa2048", "", "");
    assertRefused(DATA, detached(signer), gpg.certificate(signer), "not by a key of");
  }

  @Test
  void verify_twoSignatures_isRefused() throws IOException {
    String one = gpg.generate("ed25519", "", "");
    String other = gpg.generate("ed25519", "", "");
    assertRefused(DATA, detached(one, "-u", other), gpg.certificate(one), "exactly one signature");
  }

  @Test
  void verify_twoBlocksOrText_isRefused() throws IOException {
    String signature = sign(DATA);
    Certificate certificate = platform.certificate();
    assertThatCode(() -> verify(DATA, signature, certificate)).doesNotThrowAnyException();
    assertRefused(DATA, signature + "\n" + signature, certificate, "exactly one block");
    assertRefused(DATA, "note\n" + signature, certificate, "exactly one block");
    assertRefused(DATA, signature + "note", certificate, "exactly one block");
    assertRefused(DATA, "", certificate, "exactly one block");
  }

  @Test
  void verify_signatureOfARevokedKey_isRefused() throws IOException {
    String signer = gpg.generate("ed25519", "", "");
    String signature = detached(signer);
    gpg.revoke(signer);
    assertRefused(DATA, signature, gpg.certificate(signer), "not in force");
  }

  private static String sign(byte[] data) throws IOException {
    return DetachedSignature.sign(new ByteArrayInputStream(data), platform);
  }

  private static String detached(String signer, String... options) throws IOException {
    String[] arguments = new String[options.length + 5];
    arguments[0] = "-u";
    arguments[1] = signer;
    System.arraycopy(options, 0, arguments, 2, options.length);
    arguments[options.length + 2] = "--armor";
    arguments[options.length + 3] = "--detach-sign";
    arguments[options.length + 4] = gpg.file("signed", DATA).toString();
    gpg.run("", arguments);
    String signature = Files.readString(gpg.home().resolve("signed.asc"));
    Files.delete(gpg.home().resolve("signed.asc"));
    return signature;
  }

  private static void verify(byte[] data, String signature, Certificate signer) throws IOException {
    DetachedSignature.verify(new ByteArrayInputStream(data), signature, signer);
  }

  private static void assertRefused(
      byte[] data, String signature, Certificate signer, String reason) {
    assertThatThrownBy(() -> verify(data, signature, signer))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }
}
