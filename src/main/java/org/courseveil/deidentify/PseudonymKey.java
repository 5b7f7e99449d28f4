package org.courseveil.deidentify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.courseveil.parquet.DataKey;

/**
 * A key that turns what names a person into a tag that does not: HMAC-SHA-256, cut to 128 bits.
 *
 * <p>Parts are joined with their lengths, so that no two lists of parts give the same input.
 * Instances are not safe for use by several threads.
 */
public final class PseudonymKey {
  /** The length of a tag, in bytes. */
  public static final int TAG_LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  private PseudonymKey(Mac mac) {
    this.mac = mac;
  }

  /** Returns the pseudonym key that uses a data key's bytes. */
  public static PseudonymKey of(DataKey key) {
    byte[] bytes = key.exposeBytes();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return new PseudonymKey(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no " + ALGORITHM + ".", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Returns the tag of a list of parts, each text or bytes. */
  public byte[] tag(byte[]... parts) {
    for (byte[] part : parts) {
      mac.update((byte) (part.length >>> 24));
      mac.update((byte) (part.length >>> 16));
      mac.update((byte) (part.length >>> 8));
      mac.update((byte) part.length);
      mac.update(part);
    }
    return Arrays.copyOf(mac.doFinal(), TAG_LENGTH);
  }

  /** Returns the tag of a list of texts. */
  public byte[] tag(String... parts) {
    byte[][] encoded = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
    }
    return tag(encoded);
  }

  @Override
  public String toString() {
    return "PseudonymKey[redacted]";
  }
}
