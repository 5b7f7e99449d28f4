package org.courseveil.archive;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** 128 bits that name something without describing it: an archive id, or the tag of an account. */
public record Id128(long high, long low) implements Serializable {
  static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Returns a new id from the system's secure random source. */
  public static Id128 random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /** Returns the id that 16 bytes hold. */
  public static Id128 of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "An id has " + LENGTH + " bytes. Provided length: " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Id128(buffer.getLong(), buffer.getLong());
  }

  /** Returns the id as 16 bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
  }

  @Override
  public String toString() {
    return "Id128[redacted]";
  }
}
