package org.courseveil.archive;

import java.util.Comparator;
import java.util.List;
import org.courseveil.policy.AggregateTable;

/**
 * A published count, as the ledger keeps it: a course, the labels that its table has, and learners,
 * rounded. A cell that is not published has no value anywhere; it is not there.
 */
public record Cell(AggregateTable table, String course, List<String> labels, long learners) {
  /** The order in which cells are written, which tells nothing but what stands in them. */
  public static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::table)
          .thenComparing(Cell::course)
          .thenComparing(cell -> String.join("\t", cell.labels()));

  public Cell {
    labels = List.copyOf(labels);
    if (labels.size() != table.labels().size()) {
      throw new IllegalArgumentException(
          "A cell of "
              + table.tableName()
              + " has the labels "
              + table.labels()
              + ". Provided labels: "
              + labels.size());
    }
  }
}
