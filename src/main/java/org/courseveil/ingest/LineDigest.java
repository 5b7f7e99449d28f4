package org.courseveil.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of lines, whatever carriage returns close them; not safe for several threads. */
final class LineDigest {
  private final MessageDigest sha256 = sha256();

  byte[] of(byte[] line) {
    sha256.update(line, 0, length(line));
    return sha256.digest();
  }

  /** Returns the length of a line without the carriage returns at its end. */
  static int length(byte[] line) {
    int end = line.length;
    while (end > 0 && line[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }
}
