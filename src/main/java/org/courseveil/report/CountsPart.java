package org.courseveil.report;

import java.util.ArrayList;

/** Tables of counts: what they keep to, and what became of each member's units. */
final class CountsPart {
  private CountsPart() {}

  static Element of(CountsSection section) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H2, "Counts"));
    parts.add(
        Element.of(
            Tag.P,
            Node.text("Release "),
            Marks.code(section.release()),
            Node.text(". No rows leave. Every published count tells of at least "),
            Figures.count(section.required().minimumCell()),
            Node.text(" learners and is rounded to a multiple of "),
            Figures.count(section.required().roundingBase()),
            Node.text(
                "; of any other count no interval narrower than that follows. A course needs "),
            Figures.count(section.required().minimumLearners()),
            Node.text(" learners; those of smaller ones wait. A unit is counted once.")));
    Table table =
        Table.captioned("Units by member: one learner's part in one course")
            .words("Member")
            .figures("Courses", "Cells", "Counted now", "Waiting")
            .words("Outcome", "Places");
    for (CountsSection.MemberCounts member : section.members()) {
      table.row(
          Node.text(member.name()),
          Figures.count(member.courses()),
          Figures.count(member.cells()),
          Figures.count(member.units()),
          Figures.count(member.waiting()),
          Node.text(member.outcome()),
          Node.text(String.join(", ", member.places())));
    }
    parts.add(table.build());
    return Element.of(Tag.SECTION, parts).with(Attribute.id("counts"));
  }
}
