package org.courseveil.sealing;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sealer whose answers are not taken on trust: what it sealed must open again before anything
 * depends on it, and must not show the key.
 */
final class CheckedSealer implements KeySealer {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e\\r\\n]+");

  private final KeySealer sealer;

  CheckedSealer(KeySealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public String seal(byte[] key) throws IOException {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "A sealed key has " + KEY_BYTES + " bytes. Provided length: " + key.length);
    }
    String sealed = answer(() -> sealer.seal(key.clone()));
    if (sealed.length() > LONGEST || !PRINTABLE.matcher(sealed).matches()) {
      throw new IOException(
          "The sealer's answer is no text of at most " + LONGEST + " characters.");
    }
    if (shows(sealed, key)) {
      throw new IOException("The sealer's answer shows the key. Nothing was sealed.");
    }
    byte[] opened = open(sealed);
    try {
      if (!Arrays.equals(opened, key)) {
        throw new IOException("What the sealer sealed does not open to the same key.");
      }
    } finally {
      Arrays.fill(opened, (byte) 0);
    }
    return sealed;
  }

  private static boolean shows(String sealed, byte[] key) {
    String text = sealed.replaceAll("\\s", "");
    return text.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(key))
        || text.contains(Base64.getEncoder().withoutPadding().encodeToString(key))
        || text.contains(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  @Override
  public byte[] open(String sealed) throws IOException {
    byte[] key = answer(() -> sealer.open(sealed));
    if (key.length != KEY_BYTES) {
      int length = key.length;
      Arrays.fill(key, (byte) 0);
      throw new IOException(
          "A sealed key has " + KEY_BYTES + " bytes. The sealer opened: " + length);
    }
    return key;
  }

  /** A question to a sealer. */
  private interface Question<T> {
    T ask() throws IOException;
  }

  /** What a sealer throws unasked may quote anything; its kind says enough. */
  private static <T> T answer(Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (RuntimeException e) {
      throw new IOException("The sealer failed: " + e.getClass().getName() + ".");
    }
  }

  @Override
  public void close() {
    sealer.close();
  }

  @Override
  public String toString() {
    return "CheckedSealer[redacted]";
  }
}
