package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncryptedStreamTest {
  private static final String PASSPHRASE = "inputs 7";
  private static final List<String> PACKINGS = List.of("none", "zip", "zlib", "bzip2");

  @TempDir static Path temporary;
  private static Gpg gpg;
  private static String fingerprint;
  private static SecretKey recipient;
  private static byte[] content;

  @BeforeAll
  static void makeKeys() throws IOException {
    gpg = Gpg.open();
    fingerprint = gpg.generate("rsa3072", "rsa3072", PASSPHRASE);
    recipient = gpg.secretKey(fingerprint, PASSPHRASE);
    StringBuilder text = new StringBuilder();
    Random random = new Random(5);
    for (int line = 0; line < 20_000; line++) {
      text.append(line).append('\t').append(random.nextInt(1_000_000)).append('\n');
    }
    content = text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void remove() throws IOException {
    recipient.close();
    gpg.close();
  }

  @Test
  void open_messagesOfGnuPg_giveTheirContent() throws IOException {
    for (String packing : PACKINGS) {
      assertThat(opened(encrypted("--compress-algo", packing))).isEqualTo(content);
      assertThat(opened(encrypted("--armor", "--compress-algo", packing))).isEqualTo(content);
    }
    assertThat(opened(encrypted("--sign", "--local-user", fingerprint))).isEqualTo(content);
  }

  @Test
  void open_aeadMessage_givesItsContentUnlessAByteIsChanged() throws IOException {
    for (boolean ofGnuPg : List.of(false, true)) {
      byte[] message = AeadMessage.of(content, recipient.certificate(), ofGnuPg);
      byte[] key = key(message);
      assertThat(opened(message)).isEqualTo(content);
      for (int place : List.of(message.length / 2, message.length - 1)) {
        byte[] changed = message.clone();
        changed[place] ^= 1;
        assertThatThrownBy(() -> read(changed, key)).isInstanceOf(IOException.class);
      }
      assertThatThrownBy(() -> read(Arrays.copyOf(message, message.length - 20), key))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void read_messageWithAnyByteChanged_isRefusedByItsEnd() throws IOException {
    for (String packing : PACKINGS) {
      byte[] message = encrypted("--compress-algo", packing);
      byte[] key = key(message);
      Random random = new Random(packing.hashCode());
      for (int i = 0; i < 40; i++) {
        byte[] changed = message.clone();
        // The first part of a message is sealed to the recipient, and nobody needs it with a key.
        int place = i == 0 ? message.length - 1 : 900 + random.nextInt(message.length - 900);
        changed[place] ^= (byte) (1 << random.nextInt(8));
        assertThatThrownBy(() -> read(changed, key)).as(packing).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void read_cutMessage_isRefusedByItsEnd() throws IOException {
    for (String packing : PACKINGS) {
      byte[] message = encrypted("--compress-algo", packing);
      byte[] key = key(message);
      for (int length :
          List.of(message.length - 1, message.length - 22, message.length / 2, 1200)) {
        assertThatThrownBy(() -> read(Arrays.copyOf(message, length), key))
            .as(packing + " " + length)
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void close_beforeTheEndOfADamagedMessage_throws() throws IOException {
    byte[] message = encrypted("--compress-algo", "none");
    byte[] key = key(message);
    byte[] changed = message.clone();
    changed[message.length - 1] ^= 1;
    byte[] first = new byte[100];

    assertThatThrownBy(
            () -> {
              try (InputStream in = EncryptedStream.open(new ByteArrayInputStream(changed), key)) {
                in.readNBytes(first, 0, first.length);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed or cut");
    assertThat(first).isEqualTo(Arrays.copyOf(content, first.length));
    assertThatCode(() -> EncryptedStream.open(new ByteArrayInputStream(message), key).close())
        .doesNotThrowAnyException();
  }

  @Test
  void read_messageWithSomethingBehindIt_isRefused() throws IOException {
    byte[] message = encrypted("--compress-algo", "zip");
    byte[] longer = Arrays.copyOf(message, message.length + message.length);
    System.arraycopy(message, 0, longer, message.length, message.length);
    assertThatThrownBy(() -> opened(longer)).isInstanceOf(IOException.class);
  }

  @Test
  void sessionKey_weakUnprotectedOrForeignMessage_isRefused() throws IOException {
    SecretKey other = Keys.fresh(temporary, "other");
    WeakMessage strong = WeakMessage.strong();
    Certificate own = recipient.certificate();
    for (int cipher :
        List.of(
            SymmetricKeyAlgorithmTags.TRIPLE_DES,
            SymmetricKeyAlgorithmTags.CAST5,
            SymmetricKeyAlgorithmTags.AES_128)) {
      byte[] weak = strong.encrypted(cipher).seal(content, own, other);
      assertThatThrownBy(() -> key(weak)).hasMessageContaining("another cipher than AES-256");
    }
    byte[] open = strong.unprotected().seal(content, own, other);
    assertThatThrownBy(() -> key(open)).hasMessageContaining("not protected against changes");
    byte[] foreign = strong.seal(content, other.certificate(), other);
    assertThatThrownBy(() -> key(foreign)).hasMessageContaining("not sealed to");
    byte[] toNobody = strong.unsigned().seal(content, own, other);
    assertThat(opened(toNobody)).isEqualTo(content);
    for (byte[] none :
        List.of(new byte[0], content, own.armored().getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> key(none)).isInstanceOf(IOException.class);
    }
  }

  private static byte[] encrypted(String... options) throws IOException {
    String[] unlocked = Arrays.copyOf(options, options.length + 2);
    unlocked[options.length] = "--passphrase";
    unlocked[options.length + 1] = PASSPHRASE;
    return gpg.encrypt(content, fingerprint, unlocked);
  }

  private static byte[] key(byte[] message) throws IOException {
    return EncryptedStream.sessionKey(new ByteArrayInputStream(message), recipient);
  }

  private static byte[] opened(byte[] message) throws IOException {
    return read(message, key(message));
  }

  private static byte[] read(byte[] message, byte[] key) throws IOException {
    try (InputStream in = EncryptedStream.open(new ByteArrayInputStream(message), key)) {
      return in.readAllBytes();
    }
  }
}
