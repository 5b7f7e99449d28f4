package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the archive stage wrote, and what it did not take in. */
final class SetAsidePart {
  private SetAsidePart() {}

  static Element of(ArchiveSection section) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H2, "Written, searched, and set aside"));
    parts.add(segment(section));
    section.segment().flatMap(TextsPart::archived).ifPresent(parts::add);
    section.segment().flatMap(SetAsidePart::events).ifPresent(parts::add);
    parts.add(residual(section.residualCheck()));
    parts.add(expired(section.expired()));
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
                    Node.text(" rows, encrypted.")))
        .orElseGet(
            () -> Element.of(Tag.P, "Nothing was added to the archive: there was nothing new."));
  }

  private static Optional<Element> events(ArchiveSection.Segment written) {
    return CodeCounts.of(
        "Single events, by how their payloads were written and by their part of the course: ",
        written.events(),
        "of a payload nothing is taken but what is certain, and no part that the course is not"
            + " known to have.");
  }

  private static Element residual(ArchiveSection.ResidualCheck check) {
    return Element.of(
        Tag.P,
        Node.text("Residual check: "),
        Figures.count(check.identifiers()),
        Node.text(" identifiers of deleted accounts were searched for in "),
        Figures.count(check.rows()),
        Node.text(" rows of the segment. A run that finds one stops, and archives nothing."));
  }

  private static Element expired(ArchiveSection.Expired expired) {
    return Element.of(
        Tag.P,
        Node.text("Destroyed because their time was over: "),
        Figures.count(expired.units()),
        Node.text(" units that no release could take, "),
        Figures.count(expired.quarantineFiles()),
        Node.text(" quarantined files; periods forgotten with their keys: "),
        names(expired.forgotten()),
        Node.text("; periods written anew under new keys: "),
        names(expired.rewritten()),
        Node.text("."));
  }

  private static Node names(List<String> names) {
    return names.isEmpty() ? Node.text("none") : Marks.code(String.join(", ", names));
  }

  private static List<Element> quarantine(ArchiveSection.Quarantine quarantine) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H3, "Quarantine"));
    parts.add(
        ArchivePart.note(
            Figures.count(quarantine.lines()),
            Node.text(" lines of this run could not be read, a share of "),
            Figures.share(quarantine.badShare()),
            Node.text("; above "),
            Figures.share(quarantine.maximumBadShare()),
            Node.text(
                " a run stops. They may name living people: they are sealed to the platform's own"
                    + " key and destroyed when they expire.")));
    if (!quarantine.kept().isEmpty()) {
      Table table =
          Table.captioned("Sealed files of unreadable lines")
              .words("Stored", "Expires")
              .figures("Files");
      quarantine
          .kept()
          .forEach(
              kept ->
                  table.row(
                      Figures.day(kept.stored()),
                      Figures.day(kept.expires()),
                      Figures.count(kept.files())));
      parts.add(table.build());
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
