package org.courseveil.samples;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A text file of the export; one of more than a few kilobytes is compressed and gets the ending
 * {@code .gz}. No name and no time of writing enters it.
 */
final class ExportFile implements Closeable {
  private static final int PLAIN_BYTES = 4096;

  private final Path path;
  private final byte[] held;
  private int heldBytes;
  private long bytes;
  private OutputStream out = OutputStream.nullOutputStream();
  private boolean opened;

  private ExportFile(Path path, int plainBytes) {
    this.path = path;
    this.held = new byte[plainBytes];
  }

  /** Returns a file that is compressed if that is worth it. */
  static ExportFile sized(Path path) {
    return new ExportFile(path, PLAIN_BYTES);
  }

  /** Returns a file that is never compressed. */
  static ExportFile plain(Path path) throws IOException {
    ExportFile file = new ExportFile(path, 0);
    file.openPlain();
    return file;
  }

  /** Returns a file that is compressed whatever its size. */
  static ExportFile compressed(Path path) throws IOException {
    ExportFile file = new ExportFile(path, 0);
    file.openCompressed();
    return file;
  }

  /** Appends a line; the line feed is added here. */
  void line(String line) throws IOException {
    text(line + "\n");
  }

  void text(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes += encoded.length;
    if (!opened && heldBytes + encoded.length <= held.length) {
      System.arraycopy(encoded, 0, held, heldBytes, encoded.length);
      heldBytes += encoded.length;
      return;
    }
    if (!opened) {
      openCompressed();
      out.write(held, 0, heldBytes);
    }
    out.write(encoded);
  }

  /** Returns how many bytes were written, before compression. */
  long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    if (!opened) {
      openPlain();
      out.write(held, 0, heldBytes);
    }
    out.close();
  }

  private void openPlain() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    out = Files.newOutputStream(path);
    opened = true;
  }

  private void openCompressed() throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    out = new Deflated(Files.newOutputStream(path.resolveSibling(path.getFileName() + ".gz")));
    opened = true;
  }

  private static final class Deflated extends GZIPOutputStream {
    Deflated(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(9);
    }
  }
}
