package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A symmetric key of 256 bits in a file, sealed by the platform to itself: a {@link SealedMessage}
 * whose content is 64 hexadecimal digits and perhaps a newline.
 *
 * <p>An operator makes one with GnuPG, FINGERPRINT being the platform's:
 *
 * <pre>{@code
 * openssl rand -hex 32 | gpg --armor --sign --encrypt --cipher-algo AES256 --digest-algo SHA512 \
 *   --local-user FINGERPRINT --recipient FINGERPRINT --output ledger-key.asc
 * }</pre>
 */
public final class SealedKey {
  private static final int BYTES = 32;

  private SealedKey() {}

  /** Opens the key in a file; the caller overwrites the returned bytes when done. */
  public static byte[] open(Path file, SecretKey platform) throws IOException {
    return open(file.toString(), Files.readAllBytes(file), platform);
  }

  /** Opens a key that was sealed in memory; the caller overwrites the returned bytes when done. */
  public static byte[] open(byte[] sealed, SecretKey platform) throws IOException {
    return open("The sealed key", sealed, platform);
  }

  private static byte[] open(String name, byte[] sealed, SecretKey platform) throws IOException {
    byte[] content;
    try {
      content =
          SealedMessage.open(new ByteArrayInputStream(sealed), platform, platform.certificate());
    } catch (Refusal refusal) {
      throw new IOException(name + ": " + refusal.getMessage(), refusal);
    }
    try {
      return parse(name, content);
    } finally {
      Arrays.fill(content, (byte) 0);
    }
  }

  /** Returns a key sealed by the platform to itself, in ASCII armor. */
  public static String seal(byte[] key, SecretKey platform) throws IOException {
    if (key.length != BYTES) {
      throw new IllegalArgumentException(
          "A sealed key has " + BYTES + " bytes. Provided length: " + key.length);
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

  private static int digit(int value) {
    return HexFormat.of().toLowHexDigit(value);
  }

  private static byte[] parse(String file, byte[] content) throws IOException {
    int length = content.length;
    if (length > 0 && content[length - 1] == '\n') {
      length--;
    }
    byte[] key = new byte[BYTES];
    boolean good = length == 2 * BYTES;
    for (int i = 0; good && i < BYTES; i++) {
      int high = Character.digit(content[2 * i], 16);
      int low = Character.digit(content[2 * i + 1], 16);
      good = high >= 0 && low >= 0;
      key[i] = (byte) (high << 4 | low);
    }
    if (!good) {
      Arrays.fill(key, (byte) 0);
      throw new IOException(
          file + ": its content is not 64 hexadecimal digits. Make one as the manual says.");
    }
    return key;
  }
}
