package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of tab-separated words on the class path, with comments and a header. */
final class CatalogFile {
  private static final String FOLDER = "/courseveil/configs/catalog/";

  private CatalogFile() {}

  /** A line that is neither comment nor header, with its place. */
  record Line(String place, List<String> cells) {
    IllegalArgumentException fault(String rule, String given) {
      return new IllegalArgumentException(place + ": " + rule + ". Provided value: " + given);
    }
  }

  static List<Line> ofClassPath(String name, int columns) {
    try (InputStream file = CatalogFile.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("The class path has no " + FOLDER + name + ".");
      }
      return read(
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)), name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Line> read(BufferedReader file, String name, int columns) throws IOException {
    List<Line> lines = new ArrayList<>();
    boolean header = true;
    int number = 0;
    for (String text = file.readLine(); text != null; text = file.readLine()) {
      number++;
      if (text.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(text.split("\t", -1));
      Line line = new Line(name + ":" + number, cells);
      if (cells.size() != columns) {
        throw line.fault("A line must have " + columns + " cells", cells.size() + " cells");
      }
      if (!header) {
        lines.add(line);
      }
      header = false;
    }
    return lines;
  }
}
