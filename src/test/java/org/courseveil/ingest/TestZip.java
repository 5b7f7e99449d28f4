package org.courseveil.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that a test puts together. */
final class TestZip implements Closeable {
  private final ZipOutputStream out;

  TestZip(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    this.out = new ZipOutputStream(Files.newOutputStream(file));
  }

  void add(String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
