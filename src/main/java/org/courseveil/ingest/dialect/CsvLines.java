package org.courseveil.ingest.dialect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The records of a comma-separated file whose quoted cells escape with a backslash and may hold
 * line feeds, as they stand in it.
 */
public final class CsvLines implements LineSource {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();

  public CsvLines(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    record.reset();
    boolean quoted = false;
    boolean escaped = false;
    int next = in.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && (quoted || next != '\n')) {
      record.write(next);
      quoted ^= next == '"' && !escaped;
      escaped = quoted && next == '\\' && !escaped;
      next = in.read();
    }
    return Optional.of(record.toByteArray());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
