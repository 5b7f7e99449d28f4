package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Breach.Rule;
import org.jspecify.annotations.Nullable;

/** The part of the verifier that counts again what the figures of a package say. */
final class FigureCheck {
  private final long k;
  private final Map<String, Long> counts = new HashMap<>(Map.of("units", 0L));
  private final List<Figure> figures = new ArrayList<>();

  private record Figure(String measure, String value) {}

  FigureCheck(long k) {
    this.k = k;
  }

  void acceptUnit(@Nullable Object[] row, ReleasedTable units) {
    String ofCourse = "units of " + row[1];
    count("units");
    count(ofCourse);
    int outcome = units.columnNames().indexOf(UnitCheck.OUTCOME);
    if (outcome >= 0) {
      count(ofCourse + " with completed " + row[outcome]);
    }
  }

  private void count(String measure) {
    counts.merge(measure, 1L, Long::sum);
  }

  void acceptRows(ReleasedTable table, long rows) {
    counts.put(table.name() + " rows", rows);
  }

  void acceptFigure(@Nullable Object[] row) {
    figures.add(new Figure(String.valueOf(row[0]), String.valueOf(row[1])));
  }

  /** Reports figures that are not of the rows, and rows that no figure counts. */
  void report(ReleasedTable table, Breaches breaches) {
    List<Figure> unexplained = new ArrayList<>(figures);
    long absent = 0;
    for (var count : counts.entrySet()) {
      String rounded = Long.toString(count.getValue() - count.getValue() % k);
      absent += unexplained.remove(new Figure(count.getKey(), rounded)) ? 0 : 1;
    }
    breaches.add(Rule.FIGURES_FOLLOW_FROM_THE_ROWS, table, absent + unexplained.size());
  }
}
