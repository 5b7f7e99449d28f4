package org.courseveil.ingest.dialect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file as they stand between line feeds. */
public final class ByteLines implements LineSource {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /** In how many of the next bytes a line may begin. */
  private long left = Long.MAX_VALUE;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Takes the bytes of a whole file. */
  public static ByteLines of(InputStream in) {
    return new ByteLines(in);
  }

  /**
   * Takes the bytes of a file, and begins at the first line that begins at an offset or after it,
   * but before another.
   */
  public static ByteLines between(InputStream in, long start, long end) throws IOException {
    ByteLines lines = new ByteLines(in);
    lines.left = end;
    if (start > 0) {
      // The line that ends at the offset, or runs over it, began before.
      in.skipNBytes(start - 1);
      lines.left = end - (start - 1);
      lines.next();
    }
    return lines;
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    if (left <= 0 || !hasByte()) {
      return Optional.empty();
    }
    int from = at;
    byte[] line = seekFeed() ? Arrays.copyOfRange(buffer, from, at) : longer(from);
    at++;
    left -= line.length + 1;
    return Optional.of(line);
  }

  /** Returns a line that goes on after the end of the buffer. */
  private byte[] longer(int from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * BUFFER);
    line.write(buffer, from, at - from);
    while (hasByte()) {
      boolean ended = seekFeed();
      line.write(buffer, 0, at);
      if (ended) {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Moves to the next line feed in the buffer, or to the buffer's end. */
  private boolean seekFeed() {
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at < end;
  }

  private boolean hasByte() throws IOException {
    while (at >= end) {
      end = in.read(buffer);
      at = 0;
      if (end < 0) {
        end = 0;
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
