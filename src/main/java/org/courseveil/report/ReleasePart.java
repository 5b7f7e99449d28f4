package org.courseveil.report;

import java.util.ArrayList;
import java.util.List;
import org.courseveil.policy.PseudonymScope;

/**
 * What the package stage did: the requirement, the scheme, the members at a glance, each package.
 */
final class ReleasePart {
  private ReleasePart() {}

  static Element of(ReleaseSection section) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of(Tag.H2, "Packages"));
    parts.add(
        Element.of(
            Tag.P,
            Node.text("Release "),
            Marks.code(section.release()),
            Node.text(". Every class of rows that look alike must hold at least "),
            Figures.count(section.required().k()),
            Node.text(" learners (k) and "),
            Figures.count(section.required().l()),
            Node.text(" different outcomes (l); a package needs at least "),
            Figures.count(section.required().minimumLearners()),
            Node.text(
                " learners. Units whose class is too small stay in the archive for a later"
                    + " release. How far columns are generalized is chosen once for all members, at"
                    + " k' = "),
            Figures.count(section.required().guardedK()),
            Node.text(" and without a look at outcomes, leaving out at most "),
            Figures.share(section.required().suppressionLimit()),
            Node.text(" of the units.")));
    parts.add(pseudonyms(section.required().pseudonymScope()));
    parts.add(members(section.packages()));
    section
        .scheme()
        .ifPresentOrElse(
            scheme -> parts.addAll(scheme(scheme)),
            () ->
                parts.add(
                    ArchivePart.note(
                        Node.text(
                            "No generalization scheme is in force yet: there are too few learners to"
                                + " choose one."))));
    section.packages().forEach(made -> parts.add(PackagePart.of(made, section.required())));
    return Element.of(Tag.SECTION, parts).with(Attribute.id("packages"));
  }

  private static Element pseudonyms(PseudonymScope scope) {
    return scope.joinsCourses()
        ? Element.of(
            Tag.P,
            Node.text(
                "A learner has one pseudonym in all courses of a package. Whoever knows as many"
                    + " courses of a learner as "),
            Figures.count(scope.knownCourses()),
            Node.text(
                ", with the quasi-identifiers in each, must still find k learners; units that would"
                    + " give a learner away stay in the archive."))
        : Element.of(
            Tag.P,
            Node.text(
                "A learner has another pseudonym in each course, so that nobody knows more than "),
            Figures.count(scope.knownCourses()),
            Node.text(" row of a learner together."));
  }

  private static Element members(List<PackageSection> packages) {
    Table table =
        Table.captioned("Units by member: one learner's part in one course")
            .words("Member")
            .figures("Archived", "Released before", "Released now", "Held", "Excluded")
            .words("Check", "Package");
    for (PackageSection made : packages) {
      UnitAccount units = made.units();
      List<Node> cells =
          List.of(
              Element.of(Tag.A, made.name())
                  .with(Attribute.hrefToPart(PackagePart.anchor(made.member()))),
              Figures.count(units.archived()),
              Figures.count(units.releasedBefore()),
              Figures.count(units.released()),
              Figures.count(units.heldUnits()),
              Figures.count(units.excludedUnits()),
              ArchivePart.closes(units.gap()),
              PackagePart.pill(made.publication()));
      if (units.gap() == 0) {
        table.row(cells);
      } else {
        table.wrongRow(cells);
      }
    }
    return table.build();
  }

  private static List<Element> scheme(ReleaseSection.Scheme scheme) {
    Table table =
        Table.captioned("Generalization scheme, shared by all members and frozen")
            .words("Quasi-identifier")
            .figures("Lowest level", "Highest level", "Top level")
            .words("For example");
    for (ReleaseSection.Level level : scheme.levels()) {
      table.row(
          Marks.name(level.column()),
          Figures.count(level.level()),
          Figures.count(level.highest()),
          Figures.count(level.topLevel()),
          Node.text(level.example()));
    }
    var words = new ArrayList<Node>();
    words.add(Node.text("Version "));
    words.add(Figures.count(scheme.version()));
    words.add(
        Node.text(", chosen by " + scheme.engine() + ". On the cohort it was chosen on it loses "));
    words.add(Figures.decimal(scheme.loss()));
    words.add(Node.text(" of the information (0 is none, 1 is all)."));
    words.add(Node.text(" The best scheme for classes of k would lose "));
    words.add(Figures.decimal(scheme.unguardedLoss()));
    words.add(Node.text(": choosing at twice k, so that no class is minimal, costs "));
    words.add(Figures.decimal(scheme.guardPoints()));
    words.add(Node.text(" points of granularity."));
    return List.of(
        Element.of(Tag.H3, "The scheme"),
        ArchivePart.note(words.toArray(Node[]::new)),
        table.build());
  }
}
