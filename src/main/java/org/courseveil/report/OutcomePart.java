package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;

/** How the run ended: the first thing a reader sees. */
final class OutcomePart {
  private OutcomePart() {}

  static Element of(RunReport report) {
    Element part =
        Element.of(Tag.SECTION, Element.of(Tag.H2, "Outcome"), verdict(report), keyFigures(report))
            .with(Attribute.id("outcome"));
    return part.plus(warnings(report.outcome())).plus(days(report.outcome())).plus(checks(report));
  }

  private static Element verdict(RunReport report) {
    List<Check> checks = report.checks();
    long passed = checks.stream().filter(Check::passed).count();
    boolean sound = passed == checks.size();
    String kind =
        !sound || report.outcome().exitCode() == Outcome.CHECK_FAILED
            ? "bad"
            : report.outcome().exitCode() == 0 ? "good" : "warn";
    Element verdict =
        Element.of(
                Tag.DIV,
                Element.of(
                    Tag.P,
                    Element.of(Tag.STRONG, report.outcome().title()),
                    Node.text(" \u00B7 exit code "),
                    Figures.count(report.outcome().exitCode())),
                Element.of(Tag.P, report.outcome().meaning()))
            .with(Attribute.css("verdict " + kind));
    if (report.contradictsItself()) {
      verdict =
          verdict.plus(
              Element.of(
                  Tag.P,
                  Marks.bad(
                      "The run ended without a failed check, yet the figures below show one. Do not"
                          + " sign; find out why.")));
    }
    if (checks.isEmpty()) {
      return verdict;
    }
    return verdict.plus(
        Element.of(
            Tag.P,
            Marks.of(
                sound,
                passed + " of " + checks.size() + " checks of these figures pass",
                (checks.size() - passed)
                    + " of "
                    + checks.size()
                    + " checks of these figures fail")));
  }

  private static Element keyFigures(RunReport report) {
    var figures = new ArrayList<Element>();
    report
        .archive()
        .ifPresent(
            archive -> {
              AccountTally accounts = archive.accounts();
              figures.add(key("accounts on the list", accounts.listed()));
              figures.add(
                  key("in the archive", accounts.archivedNow() + accounts.archivedBefore()));
              figures.add(key("left out by a rule", Counts.sumOf(accounts.leftOut())));
            });
    report
        .release()
        .ifPresent(
            release -> {
              List<UnitAccount> units =
                  release.packages().stream().map(PackageSection::units).toList();
              figures.add(
                  key("units released", units.stream().mapToLong(UnitAccount::released).sum()));
              figures.add(
                  key("units held", units.stream().mapToLong(UnitAccount::heldUnits).sum()));
              figures.add(
                  key(
                      "packages published",
                      release.packages().stream()
                          .filter(made -> made.publication() instanceof Publication.Published)
                          .count()));
            });
    return Element.of(Tag.DL, figures).with(Attribute.css("keys"));
  }

  private static Element key(String words, long count) {
    return Element.of(Tag.DIV, Element.of(Tag.DT, words), Element.of(Tag.DD, Figures.count(count)));
  }

  private static List<Element> warnings(Outcome outcome) {
    if (outcome.warnings().isEmpty()) {
      return List.of();
    }
    return List.of(
        Element.of(Tag.H3, "Warnings"),
        Element.of(
                Tag.UL,
                outcome.warnings().stream().map(words -> Element.of(Tag.LI, words)).toList())
            .with(Attribute.css("warnings")));
  }

  private static List<Element> days(Outcome outcome) {
    var parts = new ArrayList<Element>();
    if (!outcome.late().isEmpty()) {
      Table late = Table.captioned("Requests past their due day").words("Due").figures("Requests");
      outcome
          .late()
          .forEach(due -> late.row(Figures.day(due.day()), Figures.count(due.requests())));
      parts.add(late.build());
    }
    if (!outcome.next().isEmpty()) {
      Table next = Table.captioned("Next deadlines").words("Day", "What is due").figures("Count");
      outcome
          .next()
          .forEach(
              due ->
                  next.row(
                      Figures.day(due.day()), Node.text(due.what()), Figures.count(due.count())));
      parts.add(next.build());
    }
    return parts.isEmpty()
        ? List.of()
        : List.of(
            Element.of(Tag.H3, "Deadlines"),
            Element.of(Tag.DIV, parts).with(Attribute.css("columns")));
  }

  private static List<Element> checks(RunReport report) {
    List<Check> checks = report.checks();
    if (checks.isEmpty()) {
      return List.of();
    }
    Table table =
        Table.captioned("Checks, computed from the figures of this report")
            .words("What must hold", "Where", "Result", "Finding");
    for (Check check : checks) {
      List<Node> cells =
          List.of(
              Node.text(check.rule()),
              Node.text(check.place()),
              Marks.of(check.passed(), "holds", "does not hold"),
              Node.text(check.finding()));
      if (check.passed()) {
        table.row(cells);
      } else {
        table.wrongRow(cells);
      }
    }
    return List.of(Element.of(Tag.H3, "Checks"), table.build());
  }
}
