package org.courseveil.reader.purge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A line in one plain writing: escapes of JSON, of dumps and of addresses undone however often they
 * were laid over each other, composed and in small letters.
 */
final class DecodedText {
  private static final int UNICODE_DIGITS = 4;

  private final String text;
  private final StringBuilder plain;

  private DecodedText(String text) {
    this.text = text;
    this.plain = new StringBuilder(text.length());
  }

  static String of(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.indexOf('\\') >= 0 || text.indexOf('%') >= 0) {
      text = new DecodedText(text).decoded();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private String decoded() {
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      at = next == '\\' ? escape(at) : next == '%' ? percent(at) : plain(at);
    }
    return plain.toString();
  }

  private int plain(int at) {
    plain.append(text.charAt(at));
    return at + 1;
  }

  private int escape(int at) {
    int after = at;
    while (after < text.length() && text.charAt(after) == '\\') {
      after++;
    }
    if (after == text.length()) {
      return after;
    }
    int code = text.charAt(after) == 'u' ? hex(after + 1, UNICODE_DIGITS) : -1;
    if (code >= 0) {
      plain.append((char) code);
      return after + 1 + UNICODE_DIGITS;
    }
    if ("nrtbf".indexOf(text.charAt(after)) >= 0) {
      plain.append(' ');
      return after + 1;
    }
    return after;
  }

  private int percent(int at) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int after = at;
    while (after < text.length() && text.charAt(after) == '%' && hex(after + 1, 2) >= 0) {
      bytes.write(hex(after + 1, 2));
      after += 3;
    }
    if (after == at) {
      return plain(at);
    }
    plain.append(bytes.toString(StandardCharsets.UTF_8));
    return after;
  }

  /** Returns a number of so many hexadecimal digits; -1 where they are none. */
  private int hex(int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
