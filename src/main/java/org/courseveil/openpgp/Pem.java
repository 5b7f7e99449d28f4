package org.courseveil.openpgp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** PEM (RFC 7468): exactly one block of a kind, with nothing before or after it. */
final class Pem {
  private static final int LARGEST = 64 * 1024;

  private Pem() {}

  static byte[] read(Path file, String kind) throws IOException {
    byte[] text = Files.readAllBytes(file);
    try {
      return decode(text, kind);
    } catch (Refusal refusal) {
      throw new IOException(file + ": " + refusal.getMessage(), refusal);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  static boolean is(byte[] text, String kind) {
    byte[] begin = begin(kind).getBytes(StandardCharsets.US_ASCII);
    return text.length > begin.length
        && Arrays.equals(begin, 0, begin.length, text, 0, begin.length);
  }

  static byte[] decode(byte[] bytes, String kind) throws IOException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    String end = "-----END " + kind + "-----";
    if (bytes.length > LARGEST
        || !text.startsWith(begin(kind))
        || !text.endsWith(end)
        || text.indexOf("-----BEGIN", 1) >= 0) {
      throw new Refusal("It is not exactly one block of the kind BEGIN " + kind + ".");
    }
    String body = text.substring(begin(kind).length(), text.length() - end.length());
    return Library.guard("Its PEM is broken.", () -> Base64.getMimeDecoder().decode(body));
  }

  static byte[] write(String kind, byte[] encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PemWriter writer =
        new PemWriter(new OutputStreamWriter(bytes, StandardCharsets.US_ASCII))) {
      writer.writeObject(new PemObject(kind, encoded));
    } catch (IOException impossible) {
      throw new IllegalStateException("Writing to memory does not fail.", impossible);
    }
    return bytes.toByteArray();
  }

  private static String begin(String kind) {
    return "-----BEGIN " + kind + "-----";
  }
}
