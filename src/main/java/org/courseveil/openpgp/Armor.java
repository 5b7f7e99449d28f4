package org.courseveil.openpgp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;

/** ASCII armor: exactly one block, with nothing before or after it. */
final class Armor {
  private static final String BEGIN = "-----BEGIN PGP ";

  private Armor() {}

  /** Returns the bytes in a block of this kind; binary input is returned as it is. */
  static byte[] decode(byte[] input, String kind) throws IOException {
    if (input.length > 0 && input[0] < 0) {
      return input;
    }
    String text = new String(input, StandardCharsets.ISO_8859_1).strip();
    if (!text.startsWith(BEGIN + kind + "-----")
        || !text.endsWith("-----END PGP " + kind + "-----")
        || text.indexOf(BEGIN, 1) >= 0) {
      throw new Refusal("It is not exactly one block of the kind BEGIN PGP " + kind + ".");
    }
    byte[] block = text.getBytes(StandardCharsets.ISO_8859_1);
    return Library.guard(
        "Its ASCII armor is broken.",
        () -> {
          try (ArmoredInputStream in = new ArmoredInputStream(new ByteArrayInputStream(block))) {
            return in.readAllBytes();
          }
        });
  }

  /** Returns the bytes of a block of this kind as a stream; binary input is read as it is. */
  static InputStream decoding(InputStream in, String kind) throws IOException {
    PushbackInputStream input = new PushbackInputStream(in);
    int first = input.read();
    if (first < 0) {
      throw new Refusal("It is empty.");
    }
    input.unread(first);
    if ((byte) first < 0) {
      return input;
    }
    return Library.guard(
        "It is no OpenPGP message.",
        () -> {
          ArmoredInputStream armored = new ArmoredInputStream(input);
          if (!(BEGIN + kind + "-----").equals(armored.getArmorHeaderLine())) {
            throw new Refusal("It is not exactly one block of the kind BEGIN PGP " + kind + ".");
          }
          return armored;
        });
  }

  /**
   * Returns armor without a comment or version line, and with the checksum: GnuPG 2.2 ends with an
   * error where it is missing and no padding stands in its place.
   */
  static ArmoredOutputStream.Builder plain() {
    return ArmoredOutputStream.builder().clearHeaders().enableCRC(true);
  }
}
