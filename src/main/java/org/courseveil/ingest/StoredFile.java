package org.courseveil.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where the bytes of an export's file lie. Packed ones are read as a stream, and nothing is
 * unpacked.
 *
 * @param path a file, absolute
 * @param entry the name of an entry of a zip; empty for a file of its own
 */
record StoredFile(String path, String entry) implements Serializable {
  private static final String GZIP = ".gz";
  private static final int BUFFER = 1 << 16;

  static StoredFile of(Path path) {
    return new StoredFile(path.toString(), "");
  }

  /** Whether the bytes have to be read from the first one on. */
  boolean isPacked() {
    return !entry.isEmpty() || path.endsWith(GZIP);
  }

  /** Returns how many bytes are stored. */
  long size() throws IOException {
    if (entry.isEmpty()) {
      return Files.size(Path.of(path));
    }
    try (ZipFile zip = new ZipFile(path)) {
      return entry(zip).getCompressedSize();
    }
  }

  /** Opens the bytes; a name that ends in {@code .gz} is decompressed. */
  InputStream open() throws IOException {
    InputStream stored = entry.isEmpty() ? Files.newInputStream(Path.of(path)) : ofEntry();
    if (!(entry.isEmpty() ? path : entry).endsWith(GZIP)) {
      return stored;
    }
    try {
      return new GZIPInputStream(stored, BUFFER);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private InputStream ofEntry() throws IOException {
    ZipFile zip = new ZipFile(path);
    try {
      return new FilterInputStream(zip.getInputStream(entry(zip))) {
        @Override
        public void close() throws IOException {
          zip.close();
        }
      };
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private ZipEntry entry(ZipFile zip) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new ZipException("The zip has changed while it was read.");
    }
    return found;
  }
}
