package org.courseveil.parquet;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret key of 256 bits.
 *
 * <p>Its text form reveals nothing and it has no equality; {@link #exposeBytes} is the one way to
 * its bytes. Closing it overwrites the bytes; a closed key refuses to be used.
 */
public final class DataKey implements AutoCloseable {
  /** The length of every key, in bytes. */
  public static final int LENGTH = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;
  private boolean closed;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a new key from the system's secure random source. */
  public static DataKey random() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /** Returns a key with a copy of the given bytes, which must be {@link #LENGTH} long. */
  public static DataKey copyOf(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "A data key has " + LENGTH + " bytes. Provided length: " + bytes.length);
    }
    return new DataKey(bytes.clone());
  }

  /** Returns a copy of the secret bytes; the caller overwrites it when done. */
  public synchronized byte[] exposeBytes() {
    if (closed) {
      throw new IllegalStateException("This key has been closed.");
    }
    return bytes.clone();
  }

  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "DataKey[redacted]";
  }
}
