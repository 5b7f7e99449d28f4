package org.courseveil.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed messages without GnuPG: what was not sealed exactly so is refused. */
final class SealedMessageTest {
  private static final String CONTENT = "what was sealed";

  @TempDir static Path directory;
  private static SecretKey platform;
  private static SecretKey member;

  @BeforeAll
  static void makeKeys() throws IOException {
    platform = Keys.fresh(directory, "platform");
    member = Keys.fresh(directory, "member");
  }

  @Test
  void open_whatWasSealed_isTheContent() throws IOException {
    for (String content : new String[] {"", CONTENT, "line\r\nline\n", "x".repeat(1_000_000)}) {
      byte[] message = Keys.seal(content, member.certificate(), platform);
      assertThat(Keys.open(message, member, platform.certificate())).isEqualTo(content);
    }
  }

  @Test
  void seal_itsArmor_hasNoCommentAndNoContent() throws IOException {
    String message =
        new String(Keys.seal(CONTENT, member.certificate(), platform), StandardCharsets.US_ASCII);
    assertThat(message).startsWith("-----BEGIN PGP MESSAGE-----\n\n").doesNotContain(CONTENT);
  }

  @Test
  void seal_itsStream_closesTheGivenOne() throws IOException {
    boolean[] closed = new boolean[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    SealedMessage.seal(out, member.certificate(), platform).close();
    assertThat(closed[0]).isTrue();
  }

  @Test
  void open_byAnother_isRefused() throws IOException {
    byte[] message = Keys.seal(CONTENT, member.certificate(), platform);
    assertRefused(message, platform, platform.certificate(), "not sealed to");
  }

  @Test
  void open_anotherSigner_isRefused() throws IOException {
    byte[] message = Keys.seal(CONTENT, member.certificate(), member);
    assertRefused(message, member, platform.certificate(), "not by a key of");
  }

  @Test
  void open_oneBitChangedAnywhere_isRefused() throws IOException {
    byte[] message = binary(Keys.seal(CONTENT, member.certificate(), platform));
    assertThat(Keys.open(message, member, platform.certificate())).isEqualTo(CONTENT);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] changed = message.clone();
      int position = i < 8 ? i : random.nextInt(message.length);
      changed[position] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> Keys.open(changed, member, platform.certificate()))
          .as("byte %d", position)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void open_cutOffAnywhere_isRefused() throws IOException {
    byte[] message = binary(Keys.seal(CONTENT, member.certificate(), platform));
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);
      assertThatThrownBy(() -> Keys.open(cut, member, platform.certificate()))
          .as("%d of %d bytes", length, message.length)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void open_somethingAfterIt_isRefused() throws IOException {
    byte[] message = Keys.seal(CONTENT, member.certificate(), platform);
    byte[] binary = binary(message);
    for (byte[] tail : new byte[][] {{0}, {(byte) 0xca, 3, 'P', 'G', 'P'}, binary}) {
      byte[] longer = concat(binary, tail);
      assertThatThrownBy(() -> Keys.open(longer, member, platform.certificate()))
          .isInstanceOf(IOException.class);
    }
    assertRefused(
        concat(message, message), member, platform.certificate(), "not exactly one block");
    assertRefused(
        concat(message, "tail".getBytes(StandardCharsets.US_ASCII)),
        member,
        platform.certificate(),
        "not exactly one block");
  }

  @Test
  void open_withoutIntegrityProtection_isRefused() throws IOException, PGPException {
    PGPEncryptedDataGenerator generator =
        new PGPEncryptedDataGenerator(
            new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(false)
                .setSecureRandom(new SecureRandom()));
    generator.addMethod(
        new BcPublicKeyKeyEncryptionMethodGenerator(
            member.certificate().keys().getEncryptionKeys().get(0).getPGPPublicKey()));
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try (OutputStream out = generator.open(message, new byte[512])) {
      out.write(CONTENT.getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(message.toByteArray(), member, platform.certificate(), "not integrity-protected");
  }

  @Test
  void open_plainText_isRefused() {
    assertRefused(
        CONTENT.getBytes(StandardCharsets.UTF_8),
        member,
        platform.certificate(),
        "not exactly one block");
  }

  @Test
  void passphraseAndKeys_asText_revealNothing() throws IOException {
    KeyGeneration.KeyPair pair =
        KeyGeneration.generate("Quick", Passphrase.none(), Optional.empty());
    assertThat(pair.toString()).doesNotContain("PRIVATE");
    assertThat(Passphrase.of("secret".toCharArray())).hasToString("Passphrase[redacted]");
    assertThat(platform.toString())
        .isEqualTo("SecretKey[redacted, of " + platform.certificate().fingerprint() + "]");
  }

  @Test
  void secretKey_afterClose_isRefused() throws IOException {
    SecretKey key = Keys.fresh(directory, "closed");
    key.close();
    assertThatThrownBy(() -> Keys.seal(CONTENT, member.certificate(), key))
        .isInstanceOf(IllegalStateException.class);
  }

  private static byte[] binary(byte[] message) throws IOException {
    return Armor.decode(message, "MESSAGE");
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static void assertRefused(
      byte[] message, SecretKey recipient, Certificate signer, String reason) {
    assertThatThrownBy(() -> Keys.open(message, recipient, signer))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }
}
