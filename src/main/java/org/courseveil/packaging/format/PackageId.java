package org.courseveil.packaging.format;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of one package: 128 random bits in 32 small hexadecimal digits. */
public record PackageId(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public PackageId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A package id has 32 small hexadecimal digits. Provided value: " + text);
    }
  }

  /** Returns a new id from the system's secure random source. */
  public static PackageId random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new PackageId(HexFormat.of().formatHex(bits));
  }

  @Override
  public String toString() {
    return text;
  }
}
