package org.courseveil.report;

import java.util.List;
import org.courseveil.policy.Tier;

/**
 * What is left of a released column.
 *
 * @param treatment what was done to it, in a few words
 * @param granularityLost the share of its distinctions that is gone, from 0 to 1
 * @param labels the values that stand in the package, in the order to show them
 */
public record ColumnView(
    Tier tier, String column, String treatment, double granularityLost, List<Label> labels) {
  public ColumnView {
    Counts.requireShare("granularity lost of " + column, granularityLost);
    labels = List.copyOf(labels);
  }

  /** A value and the rows that hold it. */
  public record Label(String label, long rows) {
    public Label {
      Counts.requireCount("rows of a label", rows);
    }
  }

  long rows() {
    return labels.stream().mapToLong(Label::rows).sum();
  }

  long mostRows() {
    return labels.stream().mapToLong(Label::rows).max().orElse(0);
  }
}
