package org.courseveil.anonymize;

import static org.courseveil.anonymize.ReleasedViews.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.Breach.Rule;
import org.courseveil.anonymize.ReleasedColumn.Role;
import org.courseveil.anonymize.ReleasedTable.Rows;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.Tier;

/** The part of the verifier that counts who stands together, and who could be told apart. */
final class ClassCheck {
  private final ReleaseDescription release;
  private final ReleasedViews views;
  private final Breaches breaches;
  private final ReleasedTable units;

  ClassCheck(ReleaseDescription release, ReleasedViews views, Breaches breaches) {
    this.release = release;
    this.views = views;
    this.breaches = breaches;
    this.units = release.units();
  }

  /**
   * The classes of the unit table.
   *
   * @param outcomes the outcomes in each class, added up
   * @param signatures the distinct rows, pseudonyms aside
   */
  record Classes(
      long count, long smallest, Map<String, Long> fewestValues, long outcomes, long signatures) {}

  /** Counts the classes and checks that each is large and diverse enough. */
  Classes classes() {
    List<String> keys = new ArrayList<>(List.of(units.course()));
    keys.addAll(units.names(Role.QUASI_IDENTIFIER));
    List<String> others =
        Stream.concat(units.names(Role.SENSITIVE).stream(), units.names(Role.KEPT).stream())
            .toList();
    List<String> sensitive = units.names(Role.SENSITIVE);
    String values =
        sensitive.stream()
            .map(column -> ", count(DISTINCT `" + column + "`) AS `" + column + "`")
            .collect(Collectors.joining());
    String classes =
        "SELECT count(DISTINCT `"
            + units.pseudonym()
            + "`) AS learners, "
            + (others.isEmpty() ? "1" : "count(DISTINCT struct(" + list(others) + "))")
            + " AS signatures"
            + values
            + " FROM {"
            + units.name()
            + "} GROUP BY "
            + list(keys);
    String measures = sensitive.stream().map(this::measures).collect(Collectors.joining());
    Row row =
        views.askOne(
            "SELECT count(*), coalesce(min(learners), 0), count_if(learners < "
                + release.privacy().k()
                + "), coalesce(sum(signatures), 0)"
                + measures
                + " FROM ("
                + classes
                + ")");
    return read(row, sensitive);
  }

  private String measures(String column) {
    return ", coalesce(min(`"
        + column
        + "`), 0), count_if(`"
        + column
        + "` < "
        + release.privacy().l()
        + "), coalesce(sum(`"
        + column
        + "`), 0)";
  }

  private Classes read(Row row, List<String> sensitive) {
    breaches.add(Rule.CLASSES_HAVE_K_LEARNERS, units, row.getLong(2));
    Map<String, Long> fewest = new LinkedHashMap<>();
    long uniform = 0;
    long outcomes = row.getLong(0);
    for (int i = 0; i < sensitive.size(); i++) {
      fewest.put(sensitive.get(i), row.getLong(4 + 3 * i));
      uniform += row.getLong(5 + 3 * i);
      if (sensitive.get(i).equals(SummaryTier.COMPLETED)) {
        outcomes = row.getLong(6 + 3 * i);
      }
    }
    breaches.add(Rule.CLASSES_ARE_DIVERSE, units, uniform);
    return new Classes(row.getLong(0), row.getLong(1), fewest, outcomes, row.getLong(3));
  }

  /** Returns what each adversary could link, and checks it against the limits. */
  List<LinkRate> links(Classes classes, long rows) {
    double ofStrangers = 1.0 / release.privacy().k();
    List<LinkRate> links = new ArrayList<>();
    links.add(
        new LinkRate(
            Adversary.OUTSIDER,
            Tier.SUMMARY,
            share(classes.outcomes(), rows),
            share(1, classes.smallest()),
            ofStrangers));
    links.add(
        new LinkRate(
            Adversary.RESEARCHER,
            Tier.SUMMARY,
            release.researcher().rate(),
            share(1, smallestCell()),
            ofStrangers));
    links.add(member(Tier.SUMMARY, share(classes.signatures(), rows)));
    List<ReleasedTable> children =
        release.tables().stream().filter(table -> table.rows() == Rows.CHILDREN).toList();
    if (!children.isEmpty()) {
      links.add(member(Tier.WEEKLY, share(jointSignatures(children), rows)));
    }
    for (LinkRate link : links) {
      Rule rule =
          switch (link.adversary()) {
            case OUTSIDER -> Rule.OUTSIDER_LIMIT_HOLDS;
            case RESEARCHER -> Rule.RESEARCHER_LIMIT_HOLDS;
            case MEMBER -> Rule.MEMBER_LIMIT_HOLDS;
          };
      breaches.addUnless(link.holds(), rule, units);
    }
    return links;
  }

  /** The fewest learners of a course who share their demographics. */
  private long smallestCell() {
    List<String> cell =
        Stream.concat(Stream.of(units.course()), QuasiIdentifiers.DEMOGRAPHICS.stream())
            .filter(units.columnNames()::contains)
            .toList();
    return views.askNumber(
        "SELECT min(learners) FROM (SELECT count(DISTINCT `"
            + units.pseudonym()
            + "`) AS learners FROM {"
            + units.name()
            + "} GROUP BY "
            + list(cell)
            + ")");
  }

  /** How many different units there are when the rows of the children are known as well. */
  private long jointSignatures(List<ReleasedTable> children) {
    StringBuilder columns =
        new StringBuilder(
            list(
                units.columnNames().stream()
                    .filter(name -> !name.equals(units.pseudonym()))
                    .toList()));
    StringBuilder joins = new StringBuilder();
    for (ReleasedTable child : children) {
      String rowsOf = "`rows_of_" + child.name() + "`";
      columns.append(", ").append(rowsOf);
      joins
          .append(" LEFT JOIN (SELECT `")
          .append(child.pseudonym())
          .append("`, array_sort(collect_list(struct(")
          .append(list(child.names(Role.KEPT)))
          .append("))) AS ")
          .append(rowsOf)
          .append(" FROM {")
          .append(child.name())
          .append("} GROUP BY `")
          .append(child.pseudonym())
          .append("`) USING (`")
          .append(units.pseudonym())
          .append("`)");
    }
    return views.askNumber(
        "SELECT count(*) FROM (SELECT DISTINCT "
            + columns
            + " FROM {"
            + units.name()
            + "}"
            + joins
            + ")");
  }

  private LinkRate member(Tier tier, double rate) {
    double limit = release.memberLimits().getOrDefault(tier, 0.0);
    return new LinkRate(Adversary.MEMBER, tier, rate, 1, limit);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
