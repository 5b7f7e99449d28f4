package org.courseveil.report;

import static org.courseveil.report.JsonReport.list;
import static org.courseveil.report.JsonReport.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A scope as JSON. */
public final class JsonScope {
  private JsonScope() {}

  /** Returns the scope as one JSON object, with line ends. */
  public static String text(Scope scope) {
    ObjectNode tree =
        object()
            .put("format", JsonReport.FORMAT)
            .put("of", scope.of())
            .put("everything", scope.everything());
    tree.set("packages", list(scope.packages(), JsonScope::opened));
    tree.set(
        "notices",
        list(
            scope.notices(),
            told ->
                object().put("member", told.member()).put("learners_at_least", told.atLeast())));
    return JsonReport.written(tree);
  }

  private static ObjectNode opened(Scope.Opened opened) {
    ObjectNode node =
        object()
            .put("package", opened.packageId())
            .put("member", opened.member())
            .put("release", opened.release())
            .put("expires", opened.expires().toString())
            .put("expired", opened.expired())
            .put("units_at_least", opened.atLeast());
    ArrayNode recipients = node.putArray("recipients");
    opened.recipients().forEach(recipients::add);
    ObjectNode columns = node.putObject("columns");
    opened.columns().forEach((table, names) -> names.forEach(columns.withArray("/" + table)::add));
    return node;
  }
}
