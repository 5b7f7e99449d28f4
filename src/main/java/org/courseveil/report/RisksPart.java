package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import org.courseveil.policy.PrivacyRequirement;

/** How well the learners of a package could be found, and how many look alike. */
final class RisksPart {
  private RisksPart() {}

  static Element risks(Risks risks) {
    return Table.captioned("Risk that a learner is found by quasi-identifiers")
        .words("Measure")
        .figures("Reached")
        .row(
            Node.text("Prosecutor: chance for the easiest learner, known to be in the package"),
            Figures.share(risks.prosecutor()))
        .row(
            Node.text(
                "Journalist: the same, not known to be in it (nothing is known of a wider population)"),
            Figures.share(risks.journalist()))
        .row(
            Node.text("Marketer: share found by who guesses for all"),
            Figures.share(risks.marketer()))
        .row(
            Element.of(
                Tag.SPAN,
                Node.text("Share above a chance of "),
                Figures.share(risks.threshold()),
                Node.text(" (the line of EMA and Health Canada)")),
            Figures.share(risks.atRisk()))
        .row(
            Node.text("Units alone in their course before generalization"),
            Figures.count(risks.uniquesBefore()))
        .row(Node.text("Units alone in the package"), Figures.count(risks.uniques()))
        .build();
  }

  static Element unicity(List<Unicity> tables) {
    Table table =
        Table.captioned("Units whose learners random points of a table single out")
            .words("Table")
            .figures("1 point", "2 points", "3 points", "4 points", "5 points", "Limit")
            .words("Check");
    for (Unicity unicity : tables) {
      List<Node> cells = new ArrayList<>(List.of(Marks.name(Wording.plain(unicity.tier()))));
      unicity.rates().forEach(rate -> cells.add(Figures.share(rate)));
      cells.add(Figures.share(unicity.limit()));
      cells.add(Marks.of(unicity.withinLimit(), "within", "above"));
      if (unicity.withinLimit()) {
        table.row(cells);
      } else {
        table.wrongRow(cells);
      }
    }
    return table.build();
  }

  static Element classSizes(Risks risks, PrivacyRequirement required) {
    Table table =
        Table.captioned("Classes by their learners")
            .figures("From", "To", "Classes", "Learners in them")
            .words("Share");
    var bands = risks.bands(required.k());
    double most = bands.stream().mapToLong(Risks.Band::learners).max().orElse(1);
    for (Risks.Band band : bands) {
      table.row(
          Figures.count(band.from()),
          Figures.count(band.to()),
          Figures.count(band.classes()),
          Figures.count(band.learners()),
          Marks.bar("fill", band.learners() / most));
    }
    return table.build();
  }
}
