package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.ingest.stored.StoredFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStretchTest {
  @TempDir Path directory;

  @Test
  void stretches_ofAnyLength_holdEveryLineOnce() throws IOException {
    Random random = new Random(7);
    for (String end : List.of("", "\n", "\n\n")) {
      String text = text(random, 40, 12) + end;
      Path file = Files.writeString(directory.resolve("f.log"), text);
      for (long longest = 1; longest < text.length() + 2; longest++) {
        assertThat(lines(file, longest)).as("cut every %d", longest).isEqualTo(expected(text));
      }
    }
  }

  @Test
  void stretches_ofLinesLongerThanABuffer_holdThemWhole() throws IOException {
    String text = text(new Random(8), 9, 300_000);
    Path file = Files.writeString(directory.resolve("f.log"), text);

    assertThat(lines(file, 100_000)).isEqualTo(expected(text));
    assertThat(lines(file, Long.MAX_VALUE)).isEqualTo(expected(text));
  }

  @Test
  void stretches_ofACompressedFile_areOne() throws IOException {
    String text = text(new Random(9), 50, 30);
    Path file = directory.resolve("f.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(FileStretch.of(source(file), 10)).hasSize(1);
    assertThat(lines(file, 10)).isEqualTo(expected(text));
  }

  private static String text(Random random, int lines, int longest) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add((i + "x".repeat(longest)).substring(0, random.nextInt(longest)));
    }
    return String.join("\n", all);
  }

  private static List<String> expected(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (text.endsWith("\n") || text.isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static List<String> lines(Path file, long longest) throws IOException {
    List<String> lines = new ArrayList<>();
    new StretchLines(FileStretch.of(source(file), longest).iterator())
        .forEachRemaining(line -> lines.add(new String(line.bytes(), StandardCharsets.UTF_8)));
    return lines;
  }

  private static SourceFile source(Path file) throws IOException {
    return new SourceFile(
        0, StoredFiles.of(file, ExportKey.none()), "f", SourceTable.TRACKING_LOG, -1, true, null);
  }
}
