package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the archive stage wrote, and what it did not take in. */
final class SetAsidePart {
  private SetAsidePart() {}

  static Element of(ArchiveSection section) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H2, "Written, searched, and set aside"));
    parts.add(segment(section));
    parts.add(residual(section.residualCheck()));
    parts.addAll(quarantine(section.quarantine()));
    parts.addAll(
        notRead(
            "Files not read",
            "No catalog knows these files; nothing of them was used.",
            "File",
            section.notRead().shownFiles()));
    parts.addAll(
        notRead(
            "Columns and event types not read",
            "No catalog knows these; their content was dropped.",
            "Column or event type",
            section.notRead().shownNames()));
    return Element.of(Tag.SECTION, parts).with(Attribute.id("set-aside"));
  }

  private static Element segment(ArchiveSection section) {
    return section
        .segment()
        .map(
            written ->
                Element.of(
                    Tag.P,
                    Node.text("Segment "),
                    Marks.code(written.id()),
                    Node.text(" of the period "),
                    Marks.code(written.period()),
                    Node.text(" was added to the archive: "),
                    Figures.count(written.rows()),
                    Node.text(" rows in "),
                    Figures.count(written.files()),
                    Node.text(" encrypted files.")))
        .orElseGet(
            () -> Element.of(Tag.P, "Nothing was added to the archive: there was nothing new."));
  }

  private static Element residual(ArchiveSection.ResidualCheck check) {
    return Element.of(
        Tag.P,
        Node.text("Residual check: "),
        Figures.count(check.identifiers()),
        Node.text(" identifiers of deleted accounts were searched for in "),
        Figures.count(check.values()),
        Node.text(" values of the segment, and found in "),
        Figures.count(check.found()),
        Node.text(". "),
        Marks.of(check.found() == 0, "none is left", "identifiers are left"));
  }

  private static List<Element> quarantine(ArchiveSection.Quarantine quarantine) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H3, "Quarantine"));
    parts.add(
        ArchivePart.note(
            Node.text("Lines that could not be read are kept, encrypted, until they expire: "),
            Figures.share(quarantine.badShare()),
            Node.text(" of the lines of this run; above "),
            Figures.share(quarantine.maximumBadShare()),
            Node.text(" a run stops.")));
    if (!quarantine.batches().isEmpty()) {
      Table table =
          Table.captioned("Lines in quarantine").words("Written", "Expires").figures("Lines");
      quarantine
          .batches()
          .forEach(
              batch ->
                  table.row(
                      Figures.day(batch.written()),
                      Figures.day(batch.expires()),
                      Figures.count(batch.lines())));
      parts.add(
          table.sum(Node.text("All"), Node.text(""), Figures.count(quarantine.lines())).build());
    }
    return parts;
  }

  private static List<Element> notRead(
      String title, String note, String kind, NotRead.Shown shown) {
    if (shown.names().isEmpty() && shown.withheld() == 0) {
      return List.of();
    }
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H3, title));
    if (!shown.names().isEmpty()) {
      Table table = Table.captioned(note).words(kind).figures("How many");
      for (Map.Entry<String, Long> name : shown.names().entrySet()) {
        table.row(Marks.code(name.getKey()), Figures.count(name.getValue()));
      }
      parts.add(table.build());
    }
    if (shown.withheld() > 0) {
      parts.add(
          ArchivePart.note(
              Figures.count(shown.withheld()),
              Node.text(
                  " more are not named here, because what names them might name a learner; look"
                      + " into the export itself.")));
    }
    return parts;
  }
}
