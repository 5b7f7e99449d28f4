package org.courseveil.anonymize;

import static org.courseveil.anonymize.ReleasedViews.list;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Breach.Rule;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.ReleasedTable.Rows;

/** The part of the verifier that looks at rows one by one: their keys, parents and order. */
final class RowCheck {
  private final ReleaseDescription release;
  private final ReleasedViews views;
  private final Breaches breaches;

  RowCheck(ReleaseDescription release, ReleasedViews views, Breaches breaches) {
    this.release = release;
    this.views = views;
    this.breaches = breaches;
  }

  /** Checks all tables and returns the number of units. */
  long units() {
    for (ReleasedTable table : release.tables()) {
      checkOrder(table);
      if (table.rows() == Rows.CHILDREN) {
        checkChildren(table);
        checkWeeks(table);
      }
    }
    return checkUnits(release.units());
  }

  private long checkUnits(ReleasedTable table) {
    Row row =
        views.askOne(
            "SELECT count(*), count(DISTINCT `"
                + table.pseudonym()
                + "`), "
                + strangePseudonyms(table)
                + " FROM {"
                + table.name()
                + "}");
    breaches.add(Rule.UNITS_STAND_ONCE, table, row.getLong(0) - row.getLong(1));
    breaches.add(Rule.PSEUDONYMS_ARE_TAGS, table, row.getLong(2));
    breaches.addUnless(
        row.getLong(1) >= release.privacy().minimumLearners(), Rule.LEARNERS_ARE_ENOUGH, table);
    return row.getLong(0);
  }

  private void checkChildren(ReleasedTable table) {
    ReleasedTable parent = release.units();
    Row row =
        views.askOne(
            "SELECT count_if(p.parent IS NULL), "
                + strangePseudonyms(table)
                + " FROM {"
                + table.name()
                + "} LEFT JOIN (SELECT DISTINCT "
                + list(List.of(parent.pseudonym(), parent.course()))
                + ", 1 AS parent FROM {"
                + parent.name()
                + "}) p USING ("
                + list(List.of(table.pseudonym(), table.course()))
                + ")");
    breaches.add(Rule.CHILDREN_BELONG_TO_UNITS, table, row.getLong(0));
    breaches.add(Rule.PSEUDONYMS_ARE_TAGS, table, row.getLong(1));
  }

  private void checkWeeks(ReleasedTable table) {
    List<String> place = new ArrayList<>(List.of(table.course()));
    table.names(Role.KEPT).stream()
        .filter(name -> !name.equals(WeeklyTier.EVENTS))
        .forEach(place::add);
    breaches.add(
        Rule.WEEKS_HAVE_K_LEARNERS,
        table,
        views.askNumber(
            "SELECT count_if(learners < "
                + release.privacy().k()
                + ") FROM (SELECT count(DISTINCT `"
                + table.pseudonym()
                + "`) AS learners FROM {"
                + table.name()
                + "} GROUP BY "
                + list(place)
                + ")"));
  }

  private static String strangePseudonyms(ReleasedTable table) {
    return "count_if(coalesce(NOT (`" + table.pseudonym() + "` RLIKE '^[0-9a-f]{32}$'), true))";
  }

  /** Looks for a row that comes before a smaller one, within a part or from part to part. */
  private void checkOrder(ReleasedTable table) {
    String placed =
        "SELECT spark_partition_id() AS part, monotonically_increasing_id() AS position, struct("
            + list(table.columnNames())
            + ") AS row FROM {"
            + table.name()
            + "}";
    String within =
        "SELECT part, row, lag(row) OVER (PARTITION BY part ORDER BY position) AS before FROM ("
            + placed
            + ")";
    String parts =
        "SELECT part, count_if(before > row) AS unsorted, min(row) AS low, max(row) AS high FROM ("
            + within
            + ") GROUP BY part";
    breaches.add(
        Rule.ROWS_ARE_SORTED,
        table,
        views.askNumber(
            "SELECT sum(unsorted) + count_if(before > low) FROM (SELECT unsorted, low,"
                + " lag(high) OVER (ORDER BY part) AS before FROM ("
                + parts
                + "))"));
  }
}
