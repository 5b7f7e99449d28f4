package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;

/** A table with a caption, headed columns and rows; figures stand to the right. */
final class Table {
  private record Column(String heading, boolean figures) {}

  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Element> body = new ArrayList<>();
  private final List<Element> foot = new ArrayList<>();
  private boolean wide;

  private Table(String caption) {
    this.caption = caption;
  }

  static Table captioned(String caption) {
    return new Table(caption);
  }

  Table words(String... headings) {
    for (String heading : headings) {
      columns.add(new Column(heading, false));
    }
    return this;
  }

  Table figures(String... headings) {
    for (String heading : headings) {
      columns.add(new Column(heading, true));
    }
    return this;
  }

  /** Adds a row; its first cell is the row's heading. */
  Table row(Node... cells) {
    body.add(line(List.of(cells)));
    return this;
  }

  Table row(List<Node> cells) {
    body.add(line(cells));
    return this;
  }

  Table wrongRow(List<Node> cells) {
    body.add(line(cells).with(Attribute.css("wrong")));
    return this;
  }

  Table sum(Node... cells) {
    return sum(List.of(cells));
  }

  Table sum(List<Node> cells) {
    foot.add(line(cells));
    return this;
  }

  /** Lets the table use the whole width of the page, with smaller letters. */
  Table wide() {
    wide = true;
    return this;
  }

  boolean isEmpty() {
    return body.isEmpty();
  }

  /** Returns the table in a frame that scrolls alone where the page is too narrow for it. */
  Element build() {
    var heads = new ArrayList<Element>();
    for (Column column : columns) {
      Element head = Element.of(Tag.TH, column.heading()).with(new Attribute("scope", "col"));
      heads.add(column.figures() ? head.with(Attribute.css("figure")) : head);
    }
    Element table =
        Element.of(
            Tag.TABLE,
            Element.of(Tag.CAPTION, caption),
            Element.of(Tag.THEAD, Element.of(Tag.TR, heads)),
            Element.of(Tag.TBODY, body));
    return Element.of(Tag.DIV, foot.isEmpty() ? table : table.plus(Element.of(Tag.TFOOT, foot)))
        .with(
            Attribute.css("frame" + width()),
            new Attribute("role", "region"),
            new Attribute("tabindex", "0"),
            Attribute.label(caption));
  }

  private String width() {
    boolean fewWords = columns.stream().filter(column -> !column.figures()).count() < 3;
    return wide ? " wide" : fewWords ? " narrow" : "";
  }

  private Element line(List<Node> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row of the table \""
              + caption
              + "\" has "
              + columns.size()
              + " cells. Provided: "
              + cells.size());
    }
    var line = new ArrayList<Element>();
    for (int i = 0; i < cells.size(); i++) {
      Element cell =
          i == 0
              ? Element.of(Tag.TH, cells.get(i)).with(new Attribute("scope", "row"))
              : Element.of(Tag.TD, cells.get(i));
      line.add(columns.get(i).figures() ? cell.with(Attribute.css("figure")) : cell);
    }
    return Element.of(Tag.TR, line);
  }
}
