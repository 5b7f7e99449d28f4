package org.courseveil.ingest.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.courseveil.policy.ColumnClass;
import org.courseveil.policy.DataCategory;
import org.courseveil.policy.Floor;

/** A table of tab-separated words on the class path, with comments and a header. */
final class CatalogFile {
  private static final String FOLDER = "/courseveil/configs/catalog/";

  private CatalogFile() {}

  /** A line that is neither comment nor header, with its place. */
  record Line(String place, List<String> cells) {
    IllegalArgumentException fault(String rule, String given) {
      return new IllegalArgumentException(place + ": " + rule + ". Provided value: " + given);
    }

    /** Returns a cell that must hold words. */
    String reason(int cell) {
      if (cells.get(cell).isBlank()) {
        throw fault("A line must have a reason", "none");
      }
      return cells.get(cell);
    }

    DataCategory category(int cell) {
      for (DataCategory category : DataCategory.values()) {
        if (word(category).equals(cells.get(cell))) {
          return category;
        }
      }
      throw fault("The category must be one of the vocabulary's", cells.get(cell));
    }

    /** Returns the class in a cell; the last cell has the reason. */
    ColumnClass columnClass(int cell) {
      String text = cells.get(cell);
      int open = text.indexOf('(');
      String name = open < 0 ? text : text.substring(0, open);
      return switch (name) {
        case "drop" -> new ColumnClass.Drop();
        case "pseudonymize" -> new ColumnClass.Pseudonymize();
        case "quasi-identifier" -> quasiIdentifier(text.substring(Math.max(open, 0)));
        case "rebuild" ->
            new ColumnClass.Rebuild(detail(text.substring(Math.max(open, 0))).label());
        case "sensitive" -> new ColumnClass.Sensitive();
        case "coarsen" -> new ColumnClass.Coarsen();
        case "keep" -> new ColumnClass.Keep(reason(cells.size() - 1));
        case "scrub-text" -> new ColumnClass.ScrubText();
        default -> throw fault("The class must be one that the head of the file names", text);
      };
    }

    private EventDetail detail(String argument) {
      String label = argument.replace("(", "").replace(")", "");
      return Arrays.stream(EventDetail.values())
          .filter(detail -> detail.label().equals(label))
          .findFirst()
          .orElseThrow(() -> fault("What is rebuilt must be a detail of events", argument));
    }

    private ColumnClass quasiIdentifier(String arguments) {
      String[] parts = arguments.replace("(", "").replace(")", "").split(",", -1);
      if (parts.length != 2) {
        throw fault("A quasi-identifier has a hierarchy and a floor", arguments);
      }
      for (Floor floor : Floor.values()) {
        if (word(floor).equals(parts[1].strip())) {
          return new ColumnClass.QuasiIdentifier(parts[0].strip(), floor);
        }
      }
      throw fault("The floor must be code, five-years or month", parts[1].strip());
    }
  }

  /** Returns a constant as the files write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
