package org.courseveil.packaging.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What one pass over a data file tells: its digest, its size, and its first and last four bytes.
 */
record FileContent(Sha256 digest, long size, String head, String tail) {
  /** What an encrypted Parquet file starts and ends with. */
  static final String ENCRYPTED = "PARE";

  private static final int BUFFER = 1 << 20;

  static FileContent of(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    byte[] buffer = new byte[BUFFER];
    byte[] head = new byte[0];
    byte[] tail = new byte[0];
    long size = 0;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      int read;
      while ((read = in.readNBytes(buffer, 0, BUFFER)) > 0) {
        digest.update(buffer, 0, read);
        head = size == 0 ? Arrays.copyOf(buffer, Math.min(read, 4)) : head;
        byte[] end = Arrays.copyOfRange(buffer, Math.max(0, read - 4), read);
        tail = end.length == 4 ? end : lastFour(tail, end);
        size += read;
      }
    }
    return new FileContent(Sha256.finish(digest), size, magic(head), magic(tail));
  }

  /** Whether the file is encrypted as a whole: a plaintext file, or a cut one, is not. */
  boolean isEncrypted() {
    return size > 12 && head.equals(ENCRYPTED) && tail.equals(ENCRYPTED);
  }

  /** Reads a small file whole; one that is larger than the limit is refused before it is read. */
  static byte[] small(String name, Path file, int limit) throws IOException {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new FormatException(name, "is larger than the " + limit + " bytes that it may have");
      }
      return bytes;
    }
  }

  private static byte[] lastFour(byte[] before, byte[] end) {
    byte[] both = Arrays.copyOf(before, before.length + end.length);
    System.arraycopy(end, 0, both, before.length, end.length);
    return Arrays.copyOfRange(both, Math.max(0, both.length - 4), both.length);
  }

  private static String magic(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
