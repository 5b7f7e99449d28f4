package org.courseveil.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.courseveil.ingest.ExportExplanation;
import org.courseveil.ingest.catalog.Explained;

/** A form in which an explanation is printed. */
enum ExplanationForm {
  /** Cells that stand below each other; what is unknown has a heading of its own. */
  TEXT {
    @Override
    void print(ExportExplanation explanation, PrintWriter out) {
      aligned(explanation.known(), out);
      out.println();
      out.println("Unknown to the catalog: " + explanation.unknown().size());
      aligned(explanation.unknown(), out);
    }
  },

  /** Tab-separated, with a header; what is unknown comes last, and is so by its class. */
  TSV {
    @Override
    void print(ExportExplanation explanation, PrintWriter out) {
      out.println(String.join("\t", HEADER));
      explanation.known().forEach(row -> out.println(String.join("\t", printable(row))));
      explanation.unknown().forEach(row -> out.println(String.join("\t", printable(row))));
    }
  };

  private static final List<String> HEADER =
      List.of("table", "column", "class", "category", "what becomes of it", "reason");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  abstract void print(ExportExplanation explanation, PrintWriter out);

  private static void aligned(List<Explained> rows, PrintWriter out) {
    if (!rows.isEmpty()) {
      List<Integer> widths = widths(rows);
      line(HEADER, widths, out);
      rows.forEach(row -> line(printable(row), widths, out));
    }
  }

  private static List<Integer> widths(List<Explained> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < HEADER.size() - 1; i++) {
      int widest = HEADER.get(i).length();
      for (Explained row : rows) {
        widest = Math.max(widest, row.cells().get(i).length());
      }
      widths.add(widest);
    }
    return widths;
  }

  private static void line(List<String> cells, List<Integer> widths, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.size(); i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 2));
    }
    out.println(line.append(cells.get(widths.size())));
  }

  /** The name of a file may hold what would break a line. */
  private static List<String> printable(Explained row) {
    return row.cells().stream().map(cell -> CONTROL.matcher(cell).replaceAll("?")).toList();
  }
}
