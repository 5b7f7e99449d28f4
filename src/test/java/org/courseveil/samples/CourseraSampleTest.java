package org.courseveil.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseraSampleTest {
  private static final long MOST_BYTES = 600_000;

  @TempDir Path made = Path.of("");

  @Test
  void write_withTheSeedOfTheSample_givesTheCommittedSample() throws IOException {
    CourseraSample.write(CourseraSample.SEED, made);

    assertThat(texts(made)).isEqualTo(texts(Path.of("sample-data/coursera")));
  }

  @Test
  void write_theSample_staysSmall() throws IOException {
    CourseraSample.write(CourseraSample.SEED, made);

    long bytes = 0;
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /** Other builds of zlib compress otherwise: the texts are what must agree. */
  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(root.relativize(file).toString(), Files.readAllBytes(file), texts);
      }
    }
    return texts;
  }

  private static void add(String name, byte[] bytes, Map<String, String> texts) throws IOException {
    if (name.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } else if (name.endsWith(".zip")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          texts.put(
              name + "/" + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else {
      texts.put(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
