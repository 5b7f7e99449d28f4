package org.courseveil.report;

import java.util.List;
import java.util.Optional;

/** What became of texts that learners wrote, in archive and package. */
final class TextsPart {
  private TextsPart() {}

  static Optional<Element> archived(ArchiveSection.Segment written) {
    return CodeCounts.of(
        "What became of texts that learners wrote: ",
        written.texts(),
        "a scrubbed text may hold names without a cue and nicknames that nobody registered.");
  }

  static Element held(List<HeldTexts> tables) {
    Table table =
        Table.captioned(
                "Texts of released units that stay in the archive, because something in them has"
                    + " the form of an identifier")
            .words("Table")
            .figures("Texts", "Learners");
    for (HeldTexts held : tables) {
      table.row(
          Marks.name(held.table()), Figures.count(held.texts()), Figures.count(held.learners()));
    }
    return table.build();
  }
}
