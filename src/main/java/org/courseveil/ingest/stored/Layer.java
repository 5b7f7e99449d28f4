package org.courseveil.ingest.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.courseveil.openpgp.EncryptedStream;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;

/** One step from the bytes of a file on disk to those that it holds. */
sealed interface Layer extends Serializable {
  /** A step that changes the bytes of one file. */
  sealed interface Encoding extends Layer {
    InputStream decode(InputStream encoded) throws IOException;
  }

  /** Compressed; several streams may follow one another, as where logs were joined. */
  record Gzip() implements Encoding {
    @Override
    public InputStream decode(InputStream encoded) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(encoded)
          .setDecompressConcatenated(true)
          .get();
    }
  }

  /**
   * Encrypted as an OpenPGP message.
   *
   * @param key the message's own key, which was lent; the key that it was sealed to stays where it
   *     is
   */
  record Encrypted(KeyHandle key) implements Encoding {
    @Override
    public InputStream decode(InputStream encoded) throws IOException {
      DataKey lent = KeyRing.key(key);
      byte[] bytes = lent.exposeBytes();
      try {
        return EncryptedStream.open(encoded, bytes);
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    }
  }

  /**
   * One of the files that were packed into another.
   *
   * @param name as it stands in the container
   * @param index its place among all entries of the container
   * @param bytes how many the container stores
   */
  record Member(Packing packing, String name, int index, long bytes) implements Layer {}

  /** How files are packed into one. */
  enum Packing {
    /** Each entry can be read by itself. */
    ZIP,
    /** Entries follow one another, and are read from the first one on. */
    TAR
  }
}
