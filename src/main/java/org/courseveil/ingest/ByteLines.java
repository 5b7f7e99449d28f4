package org.courseveil.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a file on the driver, plain or compressed, as they stand between line feeds. */
final class ByteLines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;

  private ByteLines(InputStream in) {
    this.in = in;
  }

  static ByteLines open(Path path) throws IOException {
    return new ByteLines(bytes(path));
  }

  /** Opens a file's bytes; a name that ends in {@code .gz} is decompressed. */
  static InputStream bytes(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    if (!path.toString().endsWith(".gz")) {
      return new BufferedInputStream(file, BUFFER);
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Returns the next line, or nothing at the end of the file. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return Optional.of(line.toByteArray());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
