package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;

/** What the archive stage did: accounts, requests, rows, and what was set aside. */
final class ArchivePart {
  private ArchivePart() {}

  static List<Element> of(ArchiveSection section) {
    return List.of(accounts(section), rows(section), SetAsidePart.of(section));
  }

  private static Element accounts(ArchiveSection section) {
    AccountTally tally = section.accounts();
    Table table =
        Table.captioned("What became of every account on the list of deletions")
            .words("Account")
            .figures("Accounts")
            .words("Share");
    table.row(account("Archived by this run", tally.archivedNow(), tally));
    table.row(account("Archived by an earlier run", tally.archivedBefore(), tally));
    table.row(account("Nothing of it in the export", tally.withoutRows(), tally));
    tally
        .leftOut()
        .forEach(
            (rule, count) -> table.row(account("Left out: " + Wording.of(rule), count, tally)));
    table.sum(Node.text("Sum"), Figures.count(tally.sum()), closes(tally.gap()));
    table.sum(Node.text("On the list"), Figures.count(tally.listed()), Node.text(""));

    Element part =
        Element.of(
                Tag.SECTION,
                Element.of(Tag.H2, "Accounts and requests"),
                table.build(),
                note(
                    Node.text("Among the archived, "),
                    Figures.count(tally.unknownBirthYears()),
                    Node.text(" have no known birth year, and "),
                    Figures.count(tally.withoutSnapshot()),
                    Node.text(
                        " have no snapshot from before their retirement, so their demographics are"
                            + " missing.")))
            .with(Attribute.id("accounts"));
    return section.requests().map(requests -> part.plus(requests(requests))).orElse(part);
  }

  private static List<Node> account(String words, long count, AccountTally tally) {
    double share = tally.listed() == 0 ? 0 : (double) count / tally.listed();
    return List.of(Node.text(words), Figures.count(count), Marks.bar("fill", share));
  }

  private static List<Element> requests(RequestTally tally) {
    RequestTally.Calendar calendar = tally.calendar();
    Table table =
        Table.captioned("Deletion requests against the deadline")
            .words("Request")
            .figures("Requests")
            .row(Node.text("On time"), Figures.count(tally.onTime()))
            .row(Node.text("Soon late"), Figures.count(tally.soonLate()))
            .row(Node.text("Late"), Figures.count(tally.late()))
            .sum(Node.text("All"), Figures.count(tally.total()))
            .sum(Node.text("Among them not verified"), Figures.count(tally.unverified()));
    Element days =
        note(
            Node.text("The deadline is "),
            Figures.count(calendar.deadlineDays()),
            Node.text(" days from the request; a warning comes "),
            Figures.count(calendar.soonDays()),
            Node.text(" days before. Nothing going wrong, the slowest request takes "),
            Figures.count(calendar.slowestDays()),
            Node.text(" days: cool-off "),
            Figures.count(calendar.coolOffDays()),
            Node.text(", interval of snapshots "),
            Figures.count(calendar.snapshotIntervalDays()),
            Node.text(", cadence of this job "),
            Figures.count(calendar.cadenceDays()),
            Node.text(". "),
            Marks.of(
                !calendar.lateByConfiguration(),
                "the configuration can keep the deadline",
                "late by configuration: the deadline cannot always be kept"));
    return List.of(Element.of(Tag.H3, "Requests"), table.build(), days);
  }

  private static Element rows(ArchiveSection section) {
    RowAccount account = section.rows();
    Table table = Table.captioned("Rows read, by source and fate").words("Source").figures("Read");
    for (RowFate fate : RowFate.values()) {
      table.figures(Wording.of(fate));
    }
    table.figures("Sum").words("Check");
    for (RowAccount.Source source : account.sources()) {
      List<Node> cells = cells(Marks.name(source.name()), source, closes(source.gap()));
      if (source.gap() == 0) {
        table.row(cells);
      } else {
        table.wrongRow(cells);
      }
    }
    RowAccount.Source total = account.total();
    table.sum(
        cells(
            Node.text(total.name()),
            total,
            account.check().passed()
                ? Marks.good("closes")
                : Element.of(
                    Tag.SPAN, Marks.bad("see above; in all "), Figures.count(total.gap()))));

    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H2, "Where every row went"));
    parts.add(
        note(
            Node.text(
                "Read is counted by a second reader that shares no code with the first; every row"
                    + " must have exactly one fate, so each sum must equal what was read.")));
    parts.add(table.wide().build());
    Table reasons =
        Table.captioned("Why rows were left out or quarantined").words("Fate", "Reason");
    reasons.figures("Rows");
    for (RowTally reason : account.reasons()) {
      reasons.row(
          Node.text(Wording.of(reason.fate())),
          Node.text(Wording.ofReason(reason.reason())),
          Figures.count(reason.rows()));
    }
    if (!reasons.isEmpty()) {
      parts.add(Element.of(Tag.H3, "Reasons"));
      parts.add(reasons.build());
    }
    return Element.of(Tag.SECTION, parts).with(Attribute.id("rows"));
  }

  private static List<Node> cells(Node name, RowAccount.Source source, Node check) {
    var cells = new ArrayList<Node>();
    cells.add(name);
    cells.add(Figures.count(source.read()));
    for (RowFate fate : RowFate.values()) {
      cells.add(Figures.count(source.rows(fate)));
    }
    cells.add(Figures.count(source.sum()));
    cells.add(check);
    return cells;
  }

  /** Returns whether a sum closes, as its gap shows. */
  static Node closes(long gap) {
    return gap == 0
        ? Marks.good("closes")
        : Element.of(Tag.SPAN, Marks.bad("gap of "), Figures.count(gap));
  }

  static Element note(Node... words) {
    return Element.of(Tag.P, words).with(Attribute.css("quiet"));
  }
}
