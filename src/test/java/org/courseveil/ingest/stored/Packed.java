package org.courseveil.ingest.stored;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Files that a test packs together, under whatever names. */
public final class Packed {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public Packed add(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  public Packed add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] zip() {
    return bytes(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
              zip.write(file.getValue());
              zip.closeArchiveEntry();
            }
          }
        });
  }

  public byte[] tarGz() {
    return bytes(
        out -> {
          try (TarArchiveOutputStream tar =
              new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
              // Else it takes the slash off that an absolute name begins with.
              TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
              entry.setSize(file.getValue().length);
              tar.putArchiveEntry(entry);
              tar.write(file.getValue());
              tar.closeArchiveEntry();
            }
          }
        });
  }

  /** Returns a tar whose one entry leads elsewhere. */
  static byte[] tarGzOfLink(String name, byte kind) {
    return bytes(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            TarArchiveEntry entry = new TarArchiveEntry(name, kind);
            entry.setLinkName("/etc/passwd");
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
          }
        });
  }

  /** Returns a zip whose one entry is a link. */
  static byte[] zipOfLink(String name) {
    return bytes(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
          }
        });
  }

  static byte[] gz(String text) {
    return bytes(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
