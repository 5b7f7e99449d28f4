package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second lock opens with its own key alone, and its content comes out as it went in. */
final class SecondLockTest {
  private static final byte[] CONTENT = "what was locked \u00fc".getBytes(StandardCharsets.UTF_8);
  private static final SecondKey KEY = SecondKey.generate();

  @TempDir private Path directory;

  @Test
  void open_whatWasLocked_isTheContent() throws IOException {
    for (byte[] content : new byte[][] {{}, CONTENT, new byte[20_000]}) {
      byte[] locked = KEY.lock().lock(content);

      assertThat(SecondLock.isOn(locked)).isTrue();
      assertThat(KEY.open(locked)).isEqualTo(content);
    }
    assertThat(SecondLock.isOn(CONTENT)).isFalse();
  }

  @Test
  void lock_twice_isAnotherTextThatHoldsNothingOfTheContent() throws IOException {
    byte[] locked = KEY.lock().lock(CONTENT);

    assertThat(KEY.lock().lock(CONTENT)).isNotEqualTo(locked);
    assertThat(new String(Pem.decode(locked, "CMS"), StandardCharsets.ISO_8859_1))
        .doesNotContain("what was locked");
  }

  @Test
  void readBoth_whatWasWritten_areTheSameKeys() throws IOException {
    Path secret = Files.write(directory.resolve("secret.pem"), KEY.exposePem());
    Path open = Files.write(directory.resolve("public.pem"), KEY.lock().pem());
    SecondLock lock = SecondLock.read(open);

    assertThat(lock.fingerprint()).isEqualTo(KEY.lock().fingerprint()).matches("[0-9a-f]{64}");
    assertThat(SecondKey.read(secret).open(lock.lock(CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void open_byAnother_isRefused() throws IOException {
    byte[] locked = SecondKey.generate().lock().lock(CONTENT);

    assertThatThrownBy(() -> KEY.open(locked))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not of the key " + KEY.lock().fingerprint());
  }

  /** What stands around the cipher text means nothing for the content; the rest must not bend. */
  @Test
  void open_oneBitChangedAnywhere_isRefusedOrTheSame() throws IOException {
    byte[] locked = Pem.decode(KEY.lock().lock(CONTENT), "CMS");
    Random random = new Random(3);
    int refused = 0;
    for (int flip = 0; flip < 200; flip++) {
      byte[] changed = locked.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(KEY.open(Pem.write("CMS", changed))).isEqualTo(CONTENT);
      } catch (IOException refusal) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(180);
    byte[] end = locked.clone();
    end[end.length - 1] ^= 1;
    assertThatThrownBy(() -> KEY.open(Pem.write("CMS", end))).isInstanceOf(IOException.class);
  }

  @Test
  void open_cutOff_isRefused() throws IOException {
    byte[] locked = Pem.decode(KEY.lock().lock(CONTENT), "CMS");
    for (int length = 0; length < locked.length; length += 97) {
      byte[] cut = Arrays.copyOf(locked, length);
      assertThatThrownBy(() -> KEY.open(Pem.write("CMS", cut))).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ML-KEM-768", "ML-KEM-512", "X25519"})
  void read_keysOfAnotherAlgorithm_areRefused(String algorithm) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance(algorithm, Library.CMS).generateKeyPair();
    Path open =
        Files.write(
            directory.resolve("public.pem"),
            Pem.write("PUBLIC KEY", pair.getPublic().getEncoded()));
    Path secret =
        Files.write(
            directory.resolve("secret.pem"),
            Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()));

    assertThatThrownBy(() -> SecondLock.read(open))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no key of ML-KEM-1024")
        .hasMessageContaining("public.pem");
    assertThatThrownBy(() -> SecondKey.read(secret))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no secret key of ML-KEM-1024");
  }

  @Test
  void read_whatIsNotOneBlock_isRefused() throws IOException {
    String pem = new String(KEY.lock().pem(), StandardCharsets.US_ASCII);
    for (String text : new String[] {"", "key", pem + pem, "note\n" + pem, pem + "note"}) {
      Path file = Files.writeString(directory.resolve("public.pem"), text);
      assertThatThrownBy(() -> SecondLock.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not exactly one block")
          .hasMessageContaining("public.pem");
    }
  }

  @Test
  void toString_ofTheKey_revealsNothing() {
    assertThat(KEY.toString())
        .isEqualTo("SecondKey[redacted, of " + KEY.lock().fingerprint() + "]");
  }
}
