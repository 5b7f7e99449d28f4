package org.courseveil.anonymize;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Breach.Rule;
import org.courseveil.anonymize.ReleasedTable.Rows;
import org.courseveil.anonymize.Verification.Refused;
import org.courseveil.anonymize.Verification.Verified;

/**
 * The second opinion on a package: it shares no code with the stages that made the tables, asks
 * them in plain SQL, and knows nothing but them, the scheme with its hierarchies, and the
 * requirement. It runs on the candidates and again on what was read back from the written files.
 *
 * <p>The partitions of a table must stand in the order of its files, so that the global order can
 * be seen. A dozen questions are asked of each, so they had better be kept ({@link
 * Materialization}).
 */
public final class Verifier {
  private final ReleaseDescription release;
  private final ReleasedViews views;
  private final Breaches breaches = new Breaches();

  private Verifier(ReleaseDescription release, ReleasedViews views) {
    this.release = release;
    this.views = views;
  }

  /** Verifies the tables of a package together, and names every rule that they break. */
  public static Verification verify(Map<String, Dataset<Row>> tables, ReleaseDescription release) {
    release.scheme().requireSame(release.hierarchies());
    List<Breach> form = DeclaredForm.breaches(tables, release);
    if (!form.isEmpty()) {
      return new Refused(form);
    }
    try (ReleasedViews views = new ReleasedViews(tables)) {
      Verifier verifier = new Verifier(release, views);
      AnonymityEvidence evidence = verifier.examine();
      List<Breach> found = verifier.breaches.found();
      return found.isEmpty()
          ? new Verified(new AnonymizedTables(tables, release, evidence))
          : new Refused(found);
    }
  }

  private AnonymityEvidence examine() {
    double loss = new LabelCheck(release, views, breaches).lossOfUnits();
    long units = new RowCheck(release, views, breaches).units();
    ClassCheck check = new ClassCheck(release, views, breaches);
    ClassCheck.Classes classes = check.classes();
    List<LinkRate> links = check.links(classes, units);
    release.tables().stream()
        .filter(table -> table.rows() == Rows.FIGURES)
        .forEach(this::checkFigures);
    return new AnonymityEvidence(
        release.privacy(),
        classes.smallest(),
        classes.fewestValues(),
        classes.count(),
        units,
        loss,
        links,
        release.steps(),
        release.refusedTiers(),
        release.scheme());
  }

  private void checkFigures(ReleasedTable table) {
    String k = Integer.toString(release.privacy().k());
    StringBuilder expected =
        new StringBuilder(
            "SELECT CASE grouping_id(course, completed)"
                + " WHEN 3 THEN 'units'"
                + " WHEN 1 THEN 'units of ' || course"
                + " ELSE 'units of ' || course || ' with completed ' || completed END AS measure,"
                + " count(*) AS value FROM {"
                + release.units().name()
                + "} GROUP BY GROUPING SETS ((), (course), (course, completed))");
    for (ReleasedTable child : release.tables()) {
      if (child.rows() == Rows.CHILDREN) {
        expected
            .append(" UNION ALL SELECT '")
            .append(child.name())
            .append(" rows', count(*) FROM {")
            .append(child.name())
            .append('}');
      }
    }
    breaches.add(
        Rule.FIGURES_FOLLOW_FROM_THE_ROWS,
        table,
        views.askNumber(
            "SELECT count(*) FROM (SELECT measure, value FROM"
                + " (SELECT measure, value, 1 AS side FROM {"
                + table.name()
                + "} UNION ALL SELECT measure, value - value % "
                + k
                + ", -1 FROM ("
                + expected
                + ")) GROUP BY measure, value HAVING sum(side) <> 0)"));
  }
}
