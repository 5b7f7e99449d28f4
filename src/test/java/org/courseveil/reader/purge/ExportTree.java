package org.courseveil.reader.purge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder of exports in a test: what its files hold, decompressed. */
record ExportTree(Path root) {
  /** Returns the text of each file and of each entry of a zip, by its place. */
  Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files()) {
      String name = root.relativize(file).toString();
      byte[] bytes = Files.readAllBytes(file);
      if (!name.endsWith(".zip")) {
        texts.put(name, text(name, bytes));
        continue;
      }
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          texts.put(name + "/" + entry.getName(), text(entry.getName(), zip.readAllBytes()));
        }
      }
    }
    return texts;
  }

  /** Returns the bytes of each file, as signs. */
  Map<String, String> stored() throws IOException {
    Map<String, String> stored = new TreeMap<>();
    for (Path file : files()) {
      stored.put(
          root.relativize(file).toString(),
          new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return stored;
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  ExportTree put(String place, String... lines) throws IOException {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Files.write(file, place.endsWith(".gz") ? compressed(bytes) : bytes);
    return this;
  }

  /** Puts a zip of files, each a name and its text. */
  ExportTree putZip(String place, String... entries) throws IOException {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  /** Copies all files to another folder. */
  ExportTree copy(Path to) throws IOException {
    for (Path file : files()) {
      Path target = to.resolve(root.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return new ExportTree(to);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String text(String name, byte[] bytes) {
    if (!name.endsWith(".gz")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
