package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;

/** What the released columns are still good for: their labels, and how much of them is gone. */
final class ColumnsPart {
  private static final int LABELS_AT_ONCE = 9;

  private ColumnsPart() {}

  static Element of(PackageSection made) {
    return Element.of(
        Tag.DIV,
        Element.of(Tag.H4, "What the released columns still tell"),
        ArchivePart.note(
            Node.text(
                "Lost is the share of a column's distinctions that generalization took away.")),
        Element.of(Tag.DIV, made.columns().stream().map(ColumnsPart::column).toList())
            .with(Attribute.css("small-tables")));
  }

  private static Element column(ColumnView column) {
    List<ColumnView.Label> labels = column.labels();
    int shown = Math.min(labels.size(), LABELS_AT_ONCE);
    var parts = new ArrayList<Node>();
    parts.add(table(column, column.column(), labels.subList(0, shown)));
    if (shown < labels.size()) {
      parts.add(
          Element.of(
              Tag.DETAILS,
              Element.of(Tag.SUMMARY, (labels.size() - shown) + " more labels"),
              table(
                  column,
                  column.column() + ", further labels",
                  labels.subList(shown, labels.size()))));
    }
    parts.add(
        ArchivePart.note(
            Node.text(column.treatment() + "; lost "), Figures.share(column.granularityLost())));
    return Element.of(Tag.DIV, parts).with(Attribute.css("small-table"));
  }

  private static Element table(ColumnView column, String caption, List<ColumnView.Label> labels) {
    Table table =
        Table.captioned(Wording.plain(column.tier()) + " \u00B7 " + caption)
            .words("Label")
            .figures("Rows")
            .words("Share");
    double most = Math.max(1, column.mostRows());
    for (ColumnView.Label label : labels) {
      table.row(
          Node.text(label.label()),
          Figures.count(label.rows()),
          Marks.bar("fill", label.rows() / most));
    }
    return table.build();
  }
}
