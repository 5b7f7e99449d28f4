package org.courseveil.report;

import org.courseveil.policy.Rule;

/** The rules of the profile: where each comes from, and what the program does about it. */
final class RulesPart {
  private RulesPart() {}

  static Element of(PolicyInForce policy) {
    Table table =
        Table.captioned("Rules of the profile " + policy.id())
            .words("Rule", "Where it stands", "Origin", "Standing", "What is done");
    for (Rule rule : policy.rules()) {
      table.row(
          Element.of(Tag.SPAN, rule.id()).with(Attribute.css("name")),
          Node.text(rule.citation()),
          Node.text(Wording.plain(rule.tag())),
          standing(rule.standing()),
          Node.text(rule.measure()));
    }
    return Element.of(
            Tag.SECTION,
            Element.of(Tag.H2, "Rules"),
            Element.of(
                    Tag.P,
                    "Origin: text, stated in the policy; derived, it follows from the text; stricter,"
                        + " a choice of this program beyond the text; outside, law or knowledge of"
                        + " the platform. What is left to the operator is not done by this program:"
                        + " somebody at the platform must do it.")
                .with(Attribute.css("quiet")),
            table.build())
        .with(Attribute.id("rules"));
  }

  private static Element standing(Rule.Standing standing) {
    return switch (standing) {
      case KEPT -> Marks.pill("good", "kept");
      case LEFT_TO_OPERATOR -> Marks.pill("warn", "left to operator");
      case NOT_APPLICABLE -> Marks.pill("plain", "not applicable");
    };
  }
}
