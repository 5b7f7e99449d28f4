package org.courseveil.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.courseveil.openpgp.KeyGeneration;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every sealer must do: the platform's own key, and a service behind the interface. */
final class KeySealerContractTest {
  private static final byte[] KEY = new byte[KeySealer.KEY_BYTES];

  static {
    new Random(4).nextBytes(KEY);
  }

  @TempDir Path directory;

  private enum Sealer {
    PLATFORM {
      @Override
      KeySealer open(Path directory, String name) throws IOException {
        Path file = directory.resolve(name + ".secret.asc");
        if (!Files.exists(file)) {
          KeyGeneration.KeyPair pair =
              KeyGeneration.generate(name, Passphrase.none(), Optional.empty());
          Files.writeString(file, pair.secretKey());
        }
        return KeySealers.checked(new PlatformSealer(SecretKey.read(file, Passphrase.none())));
      }
    },
    MEMORY_KMS {
      @Override
      KeySealer open(Path directory, String name) throws IOException {
        Path settings = Files.writeString(directory.resolve(name + ".settings"), name);
        return KeySealers.open(MemoryKms.NAME, Optional.of(settings));
      }
    };

    abstract KeySealer open(Path directory, String name) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Sealer.class)
  void open_inALaterRun_givesTheKeyBack(Sealer kind) throws IOException {
    String sealed;
    try (KeySealer sealer = kind.open(directory, "a")) {
      sealed = sealer.seal(KEY);
    }
    try (KeySealer later = kind.open(directory, "a")) {
      assertThat(later.open(sealed)).isEqualTo(KEY);
    }
  }

  @ParameterizedTest
  @EnumSource(Sealer.class)
  void seal_twice_differsAndShowsNothing(Sealer kind) throws IOException {
    try (KeySealer sealer = kind.open(directory, "a")) {
      byte[] given = KEY.clone();
      String sealed = sealer.seal(given);
      assertThat(given).isEqualTo(KEY);
      assertThat(sealer.seal(KEY)).isNotEqualTo(sealed);
      assertThat(sealed)
          .matches("[\\x20-\\x7e\\r\\n]{1," + KeySealer.LONGEST + "}")
          .doesNotContain(HexFormat.of().formatHex(KEY), Base64.getEncoder().encodeToString(KEY));
      assertThat(sealer.toString()).doesNotContain(HexFormat.of().formatHex(KEY));
    }
  }

  @ParameterizedTest
  @EnumSource(Sealer.class)
  void open_changedCutOrForeign_isRefusedWithoutTheKey(Sealer kind) throws IOException {
    try (KeySealer sealer = kind.open(directory, "a");
        KeySealer other = kind.open(directory, "b")) {
      String sealed = sealer.seal(KEY);
      byte[] changed = sealed.getBytes(StandardCharsets.US_ASCII);
      changed[sealed.length() / 2] = (byte) (changed[sealed.length() / 2] == 'A' ? 'B' : 'A');
      for (String bad :
          Arrays.asList(
              new String(changed, StandardCharsets.US_ASCII),
              sealed.substring(0, sealed.length() / 2),
              "",
              other.seal(KEY))) {
        assertThatThrownBy(() -> sealer.open(bad))
            .isInstanceOf(IOException.class)
            .hasMessageNotContaining(HexFormat.of().formatHex(KEY));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sealer.class)
  void seal_anotherLength_isRefused(Sealer kind) throws IOException {
    try (KeySealer sealer = kind.open(directory, "a")) {
      assertThatThrownBy(() -> sealer.seal(new byte[16]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("16");
    }
  }

  @Test
  void open_ofUnknownName_saysWhichThereAre() {
    assertThat(KeySealers.names()).contains(MemoryKms.NAME);
    assertThatThrownBy(() -> KeySealers.open("absent", Optional.empty()))
        .hasMessageContaining("absent")
        .hasMessageContaining(MemoryKms.NAME);
  }

  @Test
  void checked_sealersThatDoNotKeepTheContract_areRefused() {
    assertThatThrownBy(() -> sealing(HexFormat.of().formatHex(KEY), KEY))
        .hasMessageContaining("shows the key");
    assertThatThrownBy(() -> sealing(Base64.getEncoder().encodeToString(KEY), KEY))
        .hasMessageContaining("shows the key");
    assertThatThrownBy(() -> sealing("", KEY)).hasMessageContaining("no text");
    assertThatThrownBy(() -> sealing("x".repeat(KeySealer.LONGEST + 1), KEY))
        .hasMessageContaining("no text");
    assertThatThrownBy(() -> sealing("sealed", new byte[32]))
        .hasMessageContaining("does not open to the same key");
    assertThatThrownBy(() -> sealing("sealed", new byte[31]))
        .hasMessageContaining("The sealer opened: 31");
  }

  @Test
  void checked_sealerThatWipesWhatItIsGiven_leavesTheKeyAsItIs() throws IOException {
    byte[] given = KEY.clone();
    KeySealer wiping =
        new KeySealer() {
          @Override
          public String seal(byte[] key) {
            Arrays.fill(key, (byte) 0);
            return "sealed";
          }

          @Override
          public byte[] open(String sealed) {
            return KEY.clone();
          }

          @Override
          public void close() {}
        };
    KeySealers.checked(wiping).seal(given);
    assertThat(given).isEqualTo(KEY);
  }

  @Test
  void checked_sealerThatFails_isNotQuoted() {
    KeySealer failing =
        new KeySealer() {
          @Override
          public String seal(byte[] key) {
            throw new IllegalStateException(HexFormat.of().formatHex(key));
          }

          @Override
          public byte[] open(String sealed) {
            throw new IllegalStateException(sealed);
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> KeySealers.checked(failing).seal(KEY))
        .isInstanceOf(IOException.class)
        .hasMessage("The sealer failed: java.lang.IllegalStateException.")
        .hasNoCause();
    assertThatThrownBy(() -> KeySealers.checked(failing).open("sealed"))
        .isInstanceOf(IOException.class)
        .hasNoCause();
  }

  private static void sealing(String sealed, byte[] opened) throws IOException {
    KeySealers.checked(
            new KeySealer() {
              @Override
              public String seal(byte[] key) {
                return sealed;
              }

              @Override
              public byte[] open(String any) {
                return opened.clone();
              }

              @Override
              public void close() {}
            })
        .seal(KEY);
  }
}
