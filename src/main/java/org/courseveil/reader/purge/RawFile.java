package org.courseveil.reader.purge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.courseveil.packaging.format.DurableFile;

/**
 * A file of an export, which holds one part, or as many as a zip has entries.
 *
 * @param place where it lies below the export's root, as it is told to people
 */
record RawFile(Path path, String place, List<Part> parts) {
  private static final String ZIP = ".zip";
  private static final String GZIP = ".gz";
  private static final int BUFFER = 1 << 16;

  /**
   * What is read as one file.
   *
   * @param entry the entry of the zip; empty for a file of its own
   */
  record Part(String entry, String place, FileKind kind) {
    boolean isCompressed() {
      return place.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }
  }

  /** Where a part is written, and where it is read from. */
  @FunctionalInterface
  interface Rewriting {
    void of(Part part, InputStream in, OutputStream out) throws IOException;
  }

  static RawFile of(Path root, Path path) throws IOException {
    List<String> steps = new ArrayList<>();
    root.relativize(path).forEach(step -> steps.add(step.toString()));
    String place = String.join("/", steps);
    String name = steps.remove(steps.size() - 1);
    steps.add(0, String.valueOf(root.getFileName()));
    if (!name.toLowerCase(Locale.ROOT).endsWith(ZIP)) {
      FileKind kind = Files.size(path) == 0 ? new FileKind.Nobodys() : FileKind.of(name, steps);
      return new RawFile(path, place, List.of(new Part("", place, kind)));
    }
    List<Part> parts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          String inner = entry.getName();
          parts.add(
              new Part(
                  inner,
                  place + "/" + inner,
                  FileKind.of(inner.substring(inner.lastIndexOf('/') + 1), steps)));
        }
      }
    } catch (IOException e) {
      parts.clear();
      parts.add(new Part("", place, new FileKind.Unreadable("is no zip that opens")));
    }
    return new RawFile(path, place, List.copyOf(parts));
  }

  /** Opens what a part holds, decompressed. */
  InputStream open(Part part) throws IOException {
    InputStream stored =
        part.entry().isEmpty()
            ? Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)
            : ofEntry(part.entry());
    if (!part.isCompressed()) {
      return stored;
    }
    try {
      return new GZIPInputStream(stored, BUFFER);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private InputStream ofEntry(String entry) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    try {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new ZipException("The zip has changed while it was read.");
      }
      return new FilterInputStream(zip.getInputStream(found)) {
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

  /** Writes the file anew, all of its parts in their order. */
  void rewrite(Rewriting rewriting) throws IOException {
    DurableFile.replace(
        path,
        out -> {
          if (parts.get(0).entry().isEmpty()) {
            rewrite(parts.get(0), out, rewriting);
          } else {
            rewriteZip(out, rewriting);
          }
        });
  }

  private void rewrite(Part part, OutputStream out, Rewriting rewriting) throws IOException {
    try (InputStream in = open(part)) {
      if (part.isCompressed()) {
        GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER);
        rewriting.of(part, in, compressed);
        compressed.finish();
      } else {
        rewriting.of(part, in, out);
      }
    }
  }

  private void rewriteZip(OutputStream out, Rewriting rewriting) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile old = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(old.entries())) {
        ZipEntry made = new ZipEntry(entry.getName());
        if (entry.getLastModifiedTime() != null) {
          made.setLastModifiedTime(entry.getLastModifiedTime());
        }
        zip.putNextEntry(made);
        for (Part part : parts) {
          if (part.entry().equals(entry.getName())) {
            rewrite(part, zip, rewriting);
          }
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  /** Returns how many rows at least may lead from an account to one of the file. */
  int depth() {
    return parts.stream().mapToInt(part -> part.kind().depth()).min().orElse(0);
  }
}
