package org.courseveil.ingest.stored;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a packed file holds, as a stream; every fault on the way is a {@link DamagedException}.
 *
 * <p>A stream that is read to the end shows whether the file is whole, for checksums, digests and
 * tags stand there. So closing it earlier reads the rest, unless beginnings alone were asked for.
 */
final class StoredStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream stored;
  private final StoredFile file;
  private final boolean toTheEnd;
  private boolean failed;
  private boolean ended;

  private StoredStream(InputStream decoded, InputStream stored, StoredFile file, boolean toTheEnd) {
    super(decoded);
    this.stored = stored;
    this.file = file;
    this.toTheEnd = toTheEnd;
  }

  /** Opens what bytes hold below the layers of a file from one on. */
  static StoredStream of(StoredFile file, int from, InputStream stored, boolean toTheEnd)
      throws IOException {
    try {
      InputStream decoded = stored;
      for (Layer layer : file.layers().subList(from, file.layers().size())) {
        decoded = ((Layer.Encoding) layer).decode(decoded);
      }
      return new StoredStream(decoded, stored, file, toTheEnd);
    } catch (IOException e) {
      stored.close();
      throw new DamagedException(file, e);
    } catch (RuntimeException e) {
      stored.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int read = super.read(buffer, offset, length);
      ended = read < 0;
      return read;
    } catch (IOException e) {
      failed = true;
      throw new DamagedException(file, e);
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] passed = new byte[(int) Math.min(BUFFER, Math.max(bytes, 0))];
    return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public void close() throws IOException {
    try (stored) {
      byte[] rest = new byte[BUFFER];
      while (toTheEnd && !ended && !failed) {
        read(rest, 0, rest.length);
      }
      if (toTheEnd && !failed) {
        closeLayers();
      }
    }
  }

  private void closeLayers() throws IOException {
    try {
      super.close();
    } catch (IOException e) {
      throw new DamagedException(file, e);
    }
  }
}
