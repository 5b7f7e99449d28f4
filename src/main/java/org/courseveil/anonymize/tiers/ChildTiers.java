package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.col;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.Units;
import org.courseveil.policy.Tier;

/**
 * The tables of rows about units that may leave beside the members' summaries, tier by tier: each
 * in the first shape of its ladder in which the member could not link more units than its limit.
 */
public final class ChildTiers {
  private final Map<Tier, Map<String, ChildTable>> tables = new EnumMap<>(Tier.class);

  private ChildTiers() {}

  /**
   * Prepares the tiers that the terms ask for.
   *
   * @param leaving as {@link LeavingUnits} has them
   * @param units how many units of each member leave, by the members' ids
   * @param months what the units' labels and rows say of the month of enrolment
   */
  public static ChildTiers of(
      Dataset<Row> leaving,
      Units archived,
      Map<String, Long> units,
      ReleaseTerms terms,
      EnrolmentMonths months,
      Materialization kept) {
    ChildTiers tiers = new ChildTiers();
    Dataset<Row> own = leaving.filter(col(SummaryTier.MEMBER).isin(units.keySet().toArray()));
    Map<String, EventsLadder.Weeks> weeks = new HashMap<>();
    if (terms.tiers().contains(Tier.WEEKLY)) {
      WeeklyLadder ladder =
          new WeeklyLadder(
              own,
              archived.weekly(),
              terms.ladder(Tier.WEEKLY),
              terms.privacy().k(),
              terms.privacy().pseudonymScope(),
              months,
              kept);
      tiers.tables.put(Tier.WEEKLY, weekly(ladder, units, terms, weeks));
    }
    if (terms.tiers().contains(Tier.EVENTS)) {
      tiers.tables.put(
          Tier.EVENTS,
          new EventsLadder(own, weeks, archived.events(), terms, months, kept).tables(units));
    }
    return tiers;
  }

  private static Map<String, ChildTable> weekly(
      WeeklyLadder ladder,
      Map<String, Long> units,
      ReleaseTerms terms,
      Map<String, EventsLadder.Weeks> weeks) {
    Map<String, ChildTable> tables = new HashMap<>();
    Map<String, List<WeeklyLadder.Measured>> measured = ladder.measure();
    units.forEach(
        (member, leaving) ->
            measured.getOrDefault(member, List.of()).stream()
                .filter(step -> step.rows() > 0)
                .filter(step -> (double) step.linked() / leaving <= terms.memberLimit(Tier.WEEKLY))
                .findFirst()
                .ifPresent(
                    step -> {
                      Dataset<Row> rows = ladder.rows(member, step);
                      weeks.put(member, new EventsLadder.Weeks(step.shape(), rows));
                      tables.put(
                          member,
                          new ChildTable(
                              PackageTables.weekly(step.shape()), step.steps(), rows, step.rows()));
                    }));
    return tables;
  }

  /** Returns the tiers that were asked for, with the table of a member or nothing if refused. */
  public Map<Tier, Optional<ChildTable>> of(String member) {
    Map<Tier, Optional<ChildTable>> own = new EnumMap<>(Tier.class);
    tables.forEach((tier, all) -> own.put(tier, Optional.ofNullable(all.get(member))));
    return own;
  }
}
