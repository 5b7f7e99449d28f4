package org.courseveil.anonymize.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.LinkRate;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.Verification.Refused;
import org.courseveil.anonymize.verify.Verification.Verified;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The second opinion on a package: it shares no code with the stages that made the tables, reads
 * them row by row in the order of their files, without Spark, and knows nothing but them, the
 * scheme with its hierarchies, and the requirement. It runs on the candidates and again on what was
 * read back from the written files.
 *
 * <p>It holds the pseudonym and a few numbers of each unit, one number of each of its cells, and
 * two of each child row.
 */
public final class Verifier {
  private final ReleaseDescription release;
  private final Map<String, ReleasedRows> tables;
  private final Breaches breaches = new Breaches();
  private final LabelCheck labels;
  private final UnitCheck units;
  private final FigureCheck figures;
  private final List<Unicity> unicity = new ArrayList<>();

  private Verifier(Map<String, ReleasedRows> tables, ReleaseDescription release) {
    this.release = release;
    this.tables = tables;
    this.labels = new LabelCheck(release, breaches);
    this.units = new UnitCheck(release.units(), release.privacy().pseudonymScope().joinsCourses());
    this.figures = new FigureCheck(release.privacy().k());
  }

  /** Verifies the tables of a package together, and names every rule that they break. */
  public static Verification verify(Map<String, ReleasedRows> tables, ReleaseDescription release) {
    release.scheme().requireSame(release.hierarchies());
    release.scheme().requirePermitted(release.privacy());
    List<Breach> form = DeclaredForm.breaches(tables, release);
    if (!form.isEmpty()) {
      return new Refused(form);
    }
    Verifier verifier = new Verifier(tables, release);
    AnonymityEvidence evidence = verifier.examine();
    List<Breach> found = verifier.breaches.found();
    return found.isEmpty() ? new Verified(evidence) : new Refused(found);
  }

  /** Verifies what is to be written; the run stops at what breaks a rule. */
  public static AnonymizedTables verified(Candidates candidates) {
    AnonymityEvidence evidence =
        verify(candidates.rows(), candidates.description()).orThrow("what is to be written");
    return new AnonymizedTables(candidates.tables(), candidates.description(), evidence);
  }

  private AnonymityEvidence examine() {
    RowCheck unitRows = examineUnits();
    List<LabelCounts> counts = new ArrayList<>(labels.counts(unitRows));
    ChildCheck children = new ChildCheck(units);
    EnrolmentCheck months = new EnrolmentCheck(release, units);
    Map<Tier, Long> linked = new EnumMap<>(Tier.class);
    for (ReleasedTable table : release.tables()) {
      switch (table.rows()) {
        case UNITS -> {}
        case CHILDREN -> {
          counts.addAll(labels.counts(examineChildren(table, children, months)));
          linked.put(table.tier(), children.linkedByAllColumns());
        }
        case TEXTS -> examineTexts(table);
        case FIGURES -> examineFigures(table);
      }
    }
    months.report(release.privacy().k(), breaches);
    CourseSetCheck courseSets = units.classes(release.privacy().pseudonymScope().knownCourses());
    courseSets.report(release.privacy().k(), release.units(), breaches);
    List<LinkRate> links = new LinkCheck(release, breaches).links(units, linked);
    return new AnonymityEvidence(
        release.privacy(),
        units.histogram(),
        courseSets.crowds(),
        units.fewestValues(),
        unitRows.rows(),
        labels.loss(unitRows),
        links,
        unicity,
        release.steps(),
        release.refusedTiers(),
        release.scheme(),
        release.heldTexts(),
        counts);
  }

  private RowCheck examineUnits() {
    UnicityCheck points = new UnicityCheck(release.units());
    RowCheck rows =
        read(
            release.units(),
            row -> {
              units.accept(row);
              figures.acceptUnit(row, release.units());
              points.accept(row);
            });
    rows.report(breaches);
    labels.check(rows);
    labels.check(units);
    units.report(release.privacy(), breaches);
    unicity.add(points.report(units, release.memberLimits(), breaches));
    return rows;
  }

  private RowCheck examineChildren(ReleasedTable table, ChildCheck check, EnrolmentCheck months) {
    ChildCheck.OfTable children = check.of(table, release.privacy().k());
    UnicityCheck points = new UnicityCheck(table);
    RowCheck rows = read(table, children.andThen(points).andThen(months.of(table)));
    rows.report(breaches);
    labels.check(rows);
    children.report(breaches);
    unicity.add(points.report(units, release.memberLimits(), breaches));
    figures.acceptRows(table, rows.rows());
    return rows;
  }

  private void examineTexts(ReleasedTable table) {
    TextCheck texts = new TextCheck(table, units);
    RowCheck rows = read(table, texts);
    rows.report(breaches);
    labels.check(rows);
    texts.report(release.privacy().k(), breaches);
    figures.acceptRows(table, rows.rows());
  }

  private void examineFigures(ReleasedTable table) {
    read(table, figures::acceptFigure).report(breaches);
    figures.report(table, breaches);
  }

  private RowCheck read(ReleasedTable table, Consumer<@Nullable Object[]> reader) {
    RowCheck rows = new RowCheck(table);
    ReleasedRows all = tables.get(table.name());
    if (all == null) {
      throw new IllegalStateException("The form of the release has let a missing table pass.");
    }
    all.forEach(
        row -> {
          rows.accept(row);
          reader.accept(row);
        });
    return rows;
  }
}
