package org.courseveil.report;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Counts by their codes, in one paragraph. */
final class CodeCounts {
  private CodeCounts() {}

  /** Returns the paragraph, if there is anything to say. */
  static Optional<Element> of(String lead, Map<String, Long> counts, String note) {
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    var words = new ArrayList<Node>();
    words.add(Node.text(lead));
    counts.forEach(
        (code, count) -> {
          words.add(Marks.code(code));
          words.add(Node.text(" "));
          words.add(Figures.count(count));
          words.add(Node.text("; "));
        });
    words.add(Node.text(note));
    return Optional.of(Element.of(Tag.P, words.toArray(Node[]::new)));
  }
}
