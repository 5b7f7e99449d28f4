package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedKeyTest {
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
    Path file = Files.writeString(directory.resolve("key.asc"), SealedKey.seal(KEY, platform));
    assertThat(SealedKey.open(file, platform)).isEqualTo(KEY);
    assertThat(Files.readString(file)).doesNotContain(HexFormat.of().formatHex(KEY));
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
      assertThat(SealedKey.open(gpg.file("ledger-key.asc", sealed), gpg.secretKey(fingerprint, "")))
          .isEqualTo(KEY);
    }
  }

  @Test
  void open_anotherContent_isRefusedWithoutQuotingIt() throws IOException {
    String hex = HexFormat.of().formatHex(KEY);
    for (String content :
        new String[] {"", hex.substring(2), hex + "00", hex + "\n\n", "z" + hex.substring(1)}) {
      Path file =
          Files.write(
              directory.resolve("key.asc"), Keys.seal(content, platform.certificate(), platform));
      assertThatThrownBy(() -> SealedKey.open(file, platform))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("64 hexadecimal digits")
          .hasMessageNotContainingAny(hex.substring(2, 10));
    }
  }

  @Test
  void open_sealedByAnother_isRefused() throws IOException {
    SecretKey other = Keys.fresh(directory, "other");
    Path file =
        Files.write(
            directory.resolve("key.asc"),
            Keys.seal(HexFormat.of().formatHex(KEY), platform.certificate(), other));
    assertThatThrownBy(() -> SealedKey.open(file, platform))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("not by a key of");
  }

  @Test
  void seal_anotherLength_isRefused() {
    assertThatThrownBy(() -> SealedKey.seal(new byte[16], platform))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }
}
