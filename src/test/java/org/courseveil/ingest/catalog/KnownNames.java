package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of names that platforms are known to export, kept apart from the catalog. */
final class KnownNames {
  private KnownNames() {}

  /** Returns the columns of each table. */
  static Map<String, List<String>> tables() {
    return read("openedx-tables.txt");
  }

  /** Returns fields of the payload of each event type. */
  static Map<String, List<String>> events() {
    return read("openedx-events.txt");
  }

  private static Map<String, List<String>> read(String name) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(KnownNames.class.getResourceAsStream("/catalog/" + name));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int end = line.indexOf(": ");
                String key = end < 0 ? line : line.substring(0, end);
                String values = end < 0 ? "" : line.substring(end + 2);
                names.put(
                    key,
                    Arrays.stream(values.split(" ", -1)).filter(word -> !word.isEmpty()).toList());
              });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
