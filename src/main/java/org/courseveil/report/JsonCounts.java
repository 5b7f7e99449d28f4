package org.courseveil.report;

import static org.courseveil.report.JsonReport.list;
import static org.courseveil.report.JsonReport.object;
import static org.courseveil.report.JsonReport.texts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part {@code counts} of the JSON report. */
final class JsonCounts {
  private JsonCounts() {}

  static ObjectNode of(CountsSection section) {
    ObjectNode node = object().put("release", section.release());
    ObjectNode required =
        object()
            .put("minimum_cell", section.required().minimumCell())
            .put("rounding_base", section.required().roundingBase())
            .put("minimum_learners", section.required().minimumLearners());
    required.set(
        "tables",
        texts(section.required().tables().stream().map(table -> table.tableName()).toList()));
    node.set("required", required);
    node.set("members", list(section.members(), JsonCounts::member));
    return node;
  }

  private static ObjectNode member(CountsSection.MemberCounts member) {
    ObjectNode node =
        object()
            .put("member", member.member())
            .put("name", member.name())
            .put("outcome", member.outcome())
            .put("courses", member.courses())
            .put("cells", member.cells())
            .put("units", member.units())
            .put("waiting", member.waiting());
    node.set("places", texts(member.places()));
    return node;
  }
}
