package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest in 64 small hexadecimal digits. */
public record Sha256(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "A SHA-256 digest has 64 small hexadecimal digits. Provided value: " + hex);
    }
  }

  /** Returns the digest of some bytes. */
  public static Sha256 of(byte[] bytes) {
    return finish(start(), bytes);
  }

  /** Returns the digest of a file. */
  public static Sha256 of(Path file) throws IOException {
    return FileContent.of(file).digest();
  }

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  static Sha256 finish(MessageDigest digest, byte... rest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest(rest)));
  }

  @Override
  public String toString() {
    return hex;
  }
}
