package org.courseveil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.courseveil.ingest.dialect.CsvLines;
import org.junit.jupiter.api.Test;

final class CsvLinesTest {
  private static final String SIGNS = "ab,\"\"\\\n\n\r";

  @Test
  void next_lineFeedsWithinQuotes_endNoRecord() throws IOException {
    assertThat(records("a,\"b\nc\"\n\"d\\\"\ne\",f\r\n\ng"))
        .containsExactly("a,\"b\nc\"", "\"d\\\"\ne\",f\r", "", "g");
  }

  @Test
  void next_aBackslashOutsideOfQuotes_escapesNothing() throws IOException {
    assertThat(records("a\\\"b\nc\"d\n")).containsExactly("a\\\"b\nc\"d");
  }

  /** The account of rows closes only if both readers see the same records. */
  @Test
  void next_whateverTheBytes_findsTheRecordsThatTheCountFinds() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    int open = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      long counted = LineCount.records(bytes(text));
      if (counted < 0) {
        open++;
      } else {
        assertThat(
                records(text).stream()
                    .filter(r -> !TsvFile.isEmpty(r.getBytes(StandardCharsets.UTF_8)))
                    .count())
            .as(text)
            .isEqualTo(counted);
      }
    }
    assertThat(open).isBetween(5_000, 15_000);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static List<String> records(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CsvLines lines = new CsvLines(bytes(text))) {
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        records.add(new String(line.get(), StandardCharsets.UTF_8));
      }
    }
    return records;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
