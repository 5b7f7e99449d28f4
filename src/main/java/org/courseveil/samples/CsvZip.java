package org.courseveil.samples;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of comma-separated tables that escape with a backslash; no time of writing enters it. */
final class CsvZip implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream out;

  CsvZip(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.out = new ZipOutputStream(Files.newOutputStream(file));
    out.setLevel(Deflater.BEST_COMPRESSION);
  }

  /** Begins a table, whose rows follow. */
  void table(String name, String header) throws IOException {
    begin(name + ".csv");
    write(header + "\n");
  }

  /** Adds a file of its own. */
  void text(String name, String text) throws IOException {
    begin(name);
    write(text);
  }

  CsvZip row(String... cells) throws IOException {
    write(line(List.of(cells)) + "\n");
    return this;
  }

  <T> void rows(Collection<T> things, Function<T, List<String>> cells) throws IOException {
    for (T thing : things) {
      write(line(cells.apply(thing)) + "\n");
    }
  }

  /** Returns the line of a row, without its line feed. */
  static String line(List<String> cells) {
    return cells.stream().map(CsvZip::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\\');
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
