package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.policy.PrivacyRequirement;

/** One member's package. */
final class PackagePart {
  private PackagePart() {}

  static Element of(PackageSection made, PrivacyRequirement required) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H3, Node.text(made.name()), Node.text(" "), pill(made.publication())));
    parts.add(facts(made));
    parts.addAll(units(made));
    var achieved = new ArrayList<Element>();
    made.protection().ifPresent(reached -> achieved.add(protection(reached, required)));
    if (!made.tiers().isEmpty()) {
      achieved.add(tiers(made));
    }
    if (!achieved.isEmpty()) {
      parts.add(columns(achieved));
    }
    made.protection()
        .map(Protection::risks)
        .ifPresent(
            risks ->
                parts.add(
                    columns(
                        List.of(RisksPart.risks(risks), RisksPart.classSizes(risks, required)))));
    if (!made.links().isEmpty()) {
      parts.add(links(made));
    }
    if (!made.unicity().isEmpty()) {
      parts.add(RisksPart.unicity(made.unicity()));
    }
    if (!made.heldTexts().isEmpty()) {
      parts.add(TextsPart.held(made.heldTexts()));
    }
    made.verification().ifPresent(result -> parts.addAll(verification(result)));
    if (!made.columns().isEmpty()) {
      parts.add(ColumnsPart.of(made));
    }
    return Element.of(Tag.ARTICLE, parts).with(Attribute.id(anchor(made.member())));
  }

  private static Element columns(List<Element> tables) {
    return Element.of(Tag.DIV, tables).with(Attribute.css("columns"));
  }

  static String anchor(String member) {
    return "member-" + member;
  }

  static Element pill(Publication publication) {
    String kind =
        publication instanceof Publication.Published
            ? "good"
            : publication instanceof Publication.Held ? "warn" : "plain";
    return Marks.pill(kind, publication.title());
  }

  private static Element facts(PackageSection made) {
    var facts = new ArrayList<Element>();
    facts.add(fact("Package", Node.text(made.publication().detail())));
    if (made.publication() instanceof Publication.Published published) {
      facts.add(fact("Package id", Marks.code(published.packageId())));
      facts.add(fact("Sequence", Figures.count(published.sequence())));
    }
    facts.add(
        fact(
            "Transfer",
            Node.text("to " + made.country() + ", under " + Wording.plain(made.transfer()))));
    for (PackageSection.Recipient recipient : made.recipients()) {
      facts.add(
          fact(
              "Recipient",
              Marks.code(recipient.fingerprint()),
              recipient
                  .expires()
                  .<Node>map(
                      day -> Element.of(Tag.SPAN, Node.text(", key expires "), Figures.day(day)))
                  .orElseGet(() -> Node.text(", key never expires"))));
    }
    return Element.of(Tag.DL, facts).with(Attribute.css("facts"));
  }

  private static Element fact(String words, Node... values) {
    return Element.of(Tag.DIV, Element.of(Tag.DT, words), Element.of(Tag.DD, values));
  }

  private static List<Element> units(PackageSection made) {
    UnitAccount units = made.units();
    double all = Math.max(1, units.considered());
    Table table =
        Table.captioned("Units that this release could take")
            .words("State")
            .figures("Units")
            .row(state("released", "Released"), Figures.count(units.released()));
    units
        .held()
        .forEach(
            held ->
                table.row(state("held", "Held: " + held.reason()), Figures.count(held.units())));
    units
        .excluded()
        .forEach(
            out ->
                table.row(
                    state("excluded", "Excluded: " + out.reason()), Figures.count(out.units())));
    table.sum(Node.text("Considered"), Figures.count(units.considered()));
    Table courses = Table.captioned("Courses").words("Course").figures("Archived", "Released");
    made.courses()
        .forEach(
            course ->
                courses.row(
                    Marks.code(course.course()),
                    Figures.count(course.archived()),
                    Figures.count(course.released())));
    Element tables = Element.of(Tag.DIV, table.build()).with(Attribute.css("columns"));
    return List.of(
        Marks.bars(
            List.of(
                Marks.part("released", units.released() / all),
                Marks.part("held", units.heldUnits() / all),
                Marks.part("excluded", units.excludedUnits() / all))),
        courses.isEmpty() ? tables : tables.plus(courses.build()));
  }

  private static Element state(String kind, String words) {
    return Element.of(
        Tag.SPAN,
        Element.of(Tag.SPAN).with(Attribute.css("key " + kind), Attribute.decoration()),
        Node.text(words));
  }

  private static Element protection(Protection reached, PrivacyRequirement required) {
    Table table = Table.captioned("Protection").words("Measure").figures("Asked", "Achieved");
    table.row(
        Node.text("k: learners of the smallest class"),
        Figures.count(required.k()),
        Figures.count(reached.smallestClass()));
    reached
        .fewestValues()
        .forEach(
            (column, values) ->
                table.row(
                    Element.of(Tag.SPAN, Node.text("l: fewest values of "), Marks.name(column)),
                    Figures.count(required.l()),
                    Figures.count(values)));
    table.row(
        Node.text("Learners"),
        Figures.count(required.minimumLearners()),
        Figures.count(reached.learners()));
    table.row(Node.text("Classes"), Node.text(""), Figures.count(reached.classes()));
    table.row(
        Node.text("Units held back for protection"),
        Node.text(""),
        Figures.share(reached.suppression()));
    table.row(Node.text("Information lost"), Node.text(""), Figures.decimal(reached.loss()));
    return table.build();
  }

  private static Element tiers(PackageSection made) {
    Table table =
        Table.captioned("Tables").words("Table").figures("Rows").words("Coarsened further");
    for (PackageSection.TierResult tier : made.tiers()) {
      Node steps =
          Node.text(
              tier.steps().isEmpty()
                  ? "no"
                  : tier.steps().stream()
                      .map(Wording::plain)
                      .collect(Collectors.joining(", then ")));
      table.row(
          Marks.name(Wording.plain(tier.tier())),
          Figures.count(tier.rows()),
          tier.refused()
              .<Node>map(why -> Element.of(Tag.SPAN, Marks.bad("left out: " + why)))
              .orElse(steps));
    }
    return table.build();
  }

  private static Element links(PackageSection made) {
    Table table =
        Table.captioned("Rows that an adversary is expected to link to the right person, at best")
            .words("Adversary", "Table")
            .figures("Easiest row", "Rate", "Limit")
            .words("Against the limit", "Check");
    for (LinkRate link : made.links()) {
      double ofLimit = link.limit() == 0 ? Math.ceil(link.rate()) : link.rate() / link.limit();
      List<Node> cells =
          List.of(
              Node.text(Wording.of(link.adversary())),
              Marks.name(Wording.plain(link.tier())),
              Figures.share(link.highest()),
              Figures.share(link.rate()),
              Figures.share(link.limit()),
              Marks.bar(link.withinLimit() ? "fill" : "over", ofLimit),
              Marks.of(link.withinLimit(), "within", "above"));
      if (link.withinLimit()) {
        table.row(cells);
      } else {
        table.wrongRow(cells);
      }
    }
    return table.build();
  }

  private static List<Element> verification(PackageSection.Verification result) {
    Element sentence =
        Element.of(
            Tag.P,
            Node.text("After it was written, the package was read again by other code: "),
            Figures.count(result.rows()),
            Node.text(" rows in "),
            Figures.count(result.files()),
            Node.text(" files. "),
            Marks.of(result.violations().isEmpty(), "nothing to object", "the verifier objects"));
    return result.violations().isEmpty()
        ? List.of(sentence, search(result.search()))
        : List.of(
            sentence,
            Element.of(
                    Tag.UL,
                    result.violations().stream().map(words -> Element.of(Tag.LI, words)).toList())
                .with(Attribute.css("warnings")),
            search(result.search()));
  }

  private static Element search(PackageSection.Search search) {
    return Element.of(
        Tag.P,
        Node.text("Searched for what looks like an identifier ("),
        Node.text(String.join(", ", search.kinds())),
        Node.text("), and found nothing: "),
        Figures.count(search.cells()),
        Node.text(" cells, and all else in "),
        Figures.count(search.files()),
        Node.text(" files. Such a search cannot see " + search.unseen() + "."));
  }
}
