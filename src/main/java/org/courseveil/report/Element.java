package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;

/** An element of a page, written as HTML that is well-formed XML as well. */
record Element(Tag tag, List<Attribute> attributes, List<Node> children) implements Node {
  Element {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
    long names = attributes.stream().map(Attribute::name).distinct().count();
    if (names < attributes.size()) {
      throw new IllegalArgumentException(
          "The element " + tag.written() + " has an attribute twice.");
    }
    if (tag.isVoid() && !children.isEmpty()) {
      throw new IllegalArgumentException("The element " + tag.written() + " holds nothing.");
    }
  }

  static Element of(Tag tag, Node... children) {
    return new Element(tag, List.of(), List.of(children));
  }

  static Element of(Tag tag, List<? extends Node> children) {
    return new Element(tag, List.of(), List.copyOf(children));
  }

  static Element of(Tag tag, String text) {
    return of(tag, new Text(text));
  }

  Element with(Attribute... more) {
    var all = new ArrayList<>(attributes);
    all.addAll(List.of(more));
    return new Element(tag, all, children);
  }

  Element plus(Node... more) {
    return plus(List.of(more));
  }

  Element plus(List<? extends Node> more) {
    var all = new ArrayList<>(children);
    all.addAll(more);
    return new Element(tag, attributes, all);
  }

  @Override
  public void writeTo(StringBuilder page) {
    page.append('<').append(tag.written());
    for (Attribute attribute : attributes) {
      page.append(' ').append(attribute.name()).append("=\"");
      Text.escape(attribute.value(), page);
      page.append('"');
    }
    if (tag.isVoid()) {
      page.append("/>");
    } else {
      page.append('>');
      children.forEach(child -> child.writeTo(page));
      page.append("</").append(tag.written()).append('>');
    }
    if (tag.endsLine()) {
      page.append('\n');
    }
  }
}
