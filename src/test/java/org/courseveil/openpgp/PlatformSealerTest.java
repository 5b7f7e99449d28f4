package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlatformSealerTest {
  private static final byte[] KEY = new byte[32];

  static {
    new Random(3).nextBytes(KEY);
  }

  @TempDir Path directory;
  private SecretKey platform;

  @BeforeEach
  void makeKey() throws IOException {
    platform = Keys.fresh(directory, "platform");
  }

  @Test
  void open_whatWasSealed_isTheKey() throws IOException {
    String sealed = new PlatformSealer(platform).seal(KEY);
    assertThat(new PlatformSealer(platform).open(sealed)).isEqualTo(KEY);
    assertThat(sealed).doesNotContain(HexFormat.of().formatHex(KEY));
  }

  @Test
  void open_asTheManualsCommandMakesIt_isTheKey() throws IOException {
    try (Gpg gpg = Gpg.open()) {
      String fingerprint = gpg.generate("rsa3072", "rsa3072", "");
      String hex = HexFormat.of().withUpperCase().formatHex(KEY) + "\n";
      byte[] sealed =
          gpg.run(
                  hex,
                  "--armor",
                  "--sign",
                  "--encrypt",
                  "--cipher-algo",
                  "AES256",
                  "--digest-algo",
                  "SHA512",
                  "--local-user",
                  fingerprint,
                  "--recipient",
                  fingerprint)
              .output();
      assertThat(
              new PlatformSealer(gpg.secretKey(fingerprint, ""))
                  .open(new String(sealed, StandardCharsets.US_ASCII)))
          .isEqualTo(KEY);
    }
  }

  @Test
  void open_anotherContent_isRefusedWithoutQuotingIt() throws IOException {
    String hex = HexFormat.of().formatHex(KEY);
    for (String content :
        new String[] {"", hex.substring(2), hex + "00", hex + "\n\n", "z" + hex.substring(1)}) {
      String sealed = sealed(content, platform);
      assertThatThrownBy(() -> new PlatformSealer(platform).open(sealed))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("64 hexadecimal digits")
          .hasMessageNotContainingAny(hex.substring(2, 10));
    }
  }

  @Test
  void open_sealedByAnother_isRefused() throws IOException {
    SecretKey other = Keys.fresh(directory, "other");
    String sealed = sealed(HexFormat.of().formatHex(KEY), other);
    assertThatThrownBy(() -> new PlatformSealer(platform).open(sealed))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not by a key of");
  }

  @Test
  void seal_anotherLength_isRefused() {
    assertThatThrownBy(() -> new PlatformSealer(platform).seal(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }

  private String sealed(String content, SecretKey signer) throws IOException {
    return new String(
        Keys.seal(content, platform.certificate(), signer), StandardCharsets.US_ASCII);
  }
}
