package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.courseveil.sealing.KeySealer;

/**
 * The sealer that needs nothing but the platform's own OpenPGP key: a key is sealed by the platform
 * to itself, as a {@link SealedMessage} whose content is 64 hexadecimal digits and perhaps a
 * newline.
 *
 * <p>An operator makes one with GnuPG, FINGERPRINT being the platform's:
 *
 * <pre>{@code
 * openssl rand -hex 32 | gpg --armor --sign --encrypt --cipher-algo AES256 --digest-algo SHA512 \
 *   --local-user FINGERPRINT --recipient FINGERPRINT --output ledger-key.asc
 * }</pre>
 */
public final class PlatformSealer implements KeySealer {
  private final SecretKey platform;

  /** Returns the sealer of a key, which stays its owner's to close. */
  public PlatformSealer(SecretKey platform) {
    this.platform = platform;
  }

  @Override
  public byte[] open(String sealed) throws IOException {
    byte[] content =
        SealedMessage.open(
            new ByteArrayInputStream(sealed.getBytes(StandardCharsets.US_ASCII)),
            platform,
            platform.certificate());
    try {
      return parse(content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  @Override
  public String seal(byte[] key) throws IOException {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "A sealed key has " + KEY_BYTES + " bytes. Provided length: " + key.length);
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try (OutputStream sealing = SealedMessage.seal(message, platform.certificate(), platform)) {
      for (byte part : key) {
        sealing.write(digit(part >> 4));
        sealing.write(digit(part));
      }
      sealing.write('\n');
    }
    return message.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    // The key is its owner's.
  }

  private static int digit(int value) {
    return HexFormat.of().toLowHexDigit(value);
  }

  private static byte[] parse(byte[] content) throws IOException {
    int length = content.length;
    if (length > 0 && content[length - 1] == '\n') {
      length--;
    }
    byte[] key = new byte[KEY_BYTES];
    boolean good = length == 2 * KEY_BYTES;
    for (int i = 0; good && i < KEY_BYTES; i++) {
      int high = Character.digit(content[2 * i], 16);
      int low = Character.digit(content[2 * i + 1], 16);
      good = high >= 0 && low >= 0;
      key[i] = (byte) (high << 4 | low);
    }
    if (!good) {
      Arrays.fill(key, (byte) 0);
      throw new IOException(
          "The sealed key's content is not 64 hexadecimal digits. Make one as the manual says.");
    }
    return key;
  }
}
