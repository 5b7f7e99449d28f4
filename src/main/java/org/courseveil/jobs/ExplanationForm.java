package org.courseveil.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A form in which an explanation is printed. */
enum ExplanationForm {
  /** Cells that stand below each other, with titles and what comes before the tables. */
  TEXT {
    @Override
    void print(List<String> before, List<Listing> listings, PrintWriter out) {
      before.forEach(line -> out.println(printable(line)));
      boolean first = before.isEmpty();
      for (Listing listing : listings) {
        if (!first) {
          out.println();
        }
        first = false;
        if (!listing.title().isEmpty()) {
          out.println(listing.title());
        }
        aligned(listing, out);
      }
    }
  },

  /** Tab-separated tables alone, a header before rows that have another one than those before. */
  TSV {
    @Override
    void print(List<String> before, List<Listing> listings, PrintWriter out) {
      List<String> header = List.of();
      for (Listing listing : listings) {
        if (!listing.header().equals(header)) {
          header = listing.header();
          out.println(String.join("\t", header));
        }
        for (List<String> row : listing.rows()) {
          out.println(String.join("\t", row.stream().map(ExplanationForm::printable).toList()));
        }
      }
    }
  };

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  abstract void print(List<String> before, List<Listing> listings, PrintWriter out);

  private static void aligned(Listing listing, PrintWriter out) {
    if (listing.rows().isEmpty()) {
      return;
    }
    List<List<List<String>>> rows = new ArrayList<>();
    rows.add(listing.header().stream().map(List::of).toList());
    for (List<String> row : listing.rows()) {
      rows.add(row.stream().map(cell -> lines(printable(cell), listing.widest())).toList());
    }
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < listing.header().size() - 1; i++) {
      int column = i;
      widths.add(
          rows.stream()
              .flatMap(row -> row.get(column).stream())
              .mapToInt(String::length)
              .max()
              .orElse(0));
    }
    rows.forEach(row -> printRow(row, widths, out));
  }

  private static void printRow(List<List<String>> row, List<Integer> widths, PrintWriter out) {
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = line < row.get(i).size() ? row.get(i).get(line) : "";
        text.append(cell);
        if (i < widths.size()) {
          text.append(" ".repeat(widths.get(i) - cell.length() + 2));
        }
      }
      out.println(text.toString().stripTrailing());
    }
  }

  /** Breaks a cell at spaces; a word that is longer than a line stands in one of its own. */
  private static List<String> lines(String cell, int widest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > widest) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The name of a file may hold what would break a line. */
  private static String printable(String cell) {
    return CONTROL.matcher(cell).replaceAll("?");
  }
}
