package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/**
 * The steps of the events tier, taken for all members together, one after the other while a member
 * is left whose limit does not hold. In every shape the places of a course that fewer than k
 * learners share are left out, as those of the weekly tier are; a member is measured who knows the
 * other tables of the package as well. Nor do {@link EarlyEvents} leave.
 */
final class EventsLadder {
  private static final int DIGEST_BITS = 256;
  private static final String KNOWN = "known";
  static final String FIRST_WEEK = "first_week";

  private final Dataset<Row> leaving;
  private final EarlyEvents early;
  private final Dataset<Row> events;
  private final ReleaseTerms terms;
  private final Materialization kept;

  /** The weekly rows of a member that leave, with archive id and course first. */
  record Weeks(WeeklyShape shape, Dataset<Row> rows) {}

  /**
   * Joins the units that leave with their events.
   *
   * @param leaving as {@link LeavingUnits} has them
   * @param weeks the weekly rows of the package, by the members' ids
   * @param months what the units' labels and rows say of the month of enrolment
   * @param events as {@link org.courseveil.anonymize.units.EventsTier} has them
   */
  EventsLadder(
      Dataset<Row> leaving,
      Map<String, Weeks> weeks,
      Dataset<Row> events,
      ReleaseTerms terms,
      EnrolmentMonths months,
      Materialization kept) {
    this.terms = terms;
    this.kept = kept;
    this.leaving = kept.keep(known(leaving, weeks));
    this.early = new EarlyEvents(this.leaving, shapes(weeks), months);
    this.events =
        kept.keep(
            events.join(
                leaving.select(Columns.of(LeavingUnits.UNIT)),
                new String[] {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE}));
  }

  private static Map<String, WeeklyShape> shapes(Map<String, Weeks> weeks) {
    Map<String, WeeklyShape> shapes = new HashMap<>();
    weeks.forEach((member, own) -> shapes.put(member, own.shape()));
    return shapes;
  }

  /** Returns the units with all that the other tables of the package tell of them. */
  private static Dataset<Row> known(Dataset<Row> leaving, Map<String, Weeks> weeks) {
    Column summary = concat_ws("|", col(SummaryTier.COURSE), to_json(col(LeavingUnits.LABELS)));
    List<String> columns = new ArrayList<>(LeavingUnits.UNIT);
    columns.add(LeavingUnits.LABELS);
    Dataset<Row> units = leaving.select(Columns.of(columns)).withColumn(KNOWN, summary);
    return weeks.entrySet().stream()
        .map(
            own -> {
              List<String> ofWeeks = own.getValue().shape().columns();
              Dataset<Row> rows =
                  own.getValue().rows().withColumn(SummaryTier.MEMBER, lit(own.getKey()));
              return digests(rows, ofWeeks)
                  .join(
                      rows.groupBy(Columns.of(LeavingUnits.UNIT))
                          .agg(min(WeeklyTier.WEEK).as(FIRST_WEEK)),
                      LeavingUnits.UNIT.toArray(String[]::new));
            })
        .reduce(Dataset::union)
        .map(
            digests ->
                units
                    .join(digests, LeavingUnits.UNIT.toArray(String[]::new), "left")
                    .withColumn(KNOWN, concat_ws("|", col(KNOWN), col(LinkedUnits.SIGNATURE)))
                    .drop(LinkedUnits.SIGNATURE, LinkedUnits.ROWS))
        .orElseGet(() -> units.withColumn(FIRST_WEEK, lit(null).cast(IntegerType)));
  }

  /** Returns a digest of each unit's rows, whatever their order, and how many they are. */
  private static Dataset<Row> digests(Dataset<Row> rows, List<String> columns) {
    return rows.groupBy(Columns.of(LeavingUnits.UNIT))
        .agg(
            sha2(
                    concat_ws("|", sort_array(collect_list(to_json(struct(Columns.of(columns)))))),
                    DIGEST_BITS)
                .as(LinkedUnits.SIGNATURE),
            count(lit(1)).cast(IntegerType).as(LinkedUnits.ROWS));
  }

  /**
   * Returns the tables of the members whose limit holds after some step.
   *
   * @param units how many units of each member leave
   */
  Map<String, ChildTable> tables(Map<String, Long> units) {
    Map<String, ChildTable> tables = new HashMap<>();
    if (events.isEmpty()) {
      return tables;
    }
    List<CoarseningStep> ladder = terms.ladder(Tier.EVENTS);
    for (int taken = 0; taken <= ladder.size() && tables.size() < units.size(); taken++) {
      List<CoarseningStep> steps = ladder.subList(0, taken);
      EventsShape shape = new EventsShape(steps);
      Dataset<Row> rows = common(shape);
      for (LinkedUnits.Linked found : linked(rows, shape, taken)) {
        double share = (double) found.linked() / units.getOrDefault(found.member(), 1L);
        if (units.containsKey(found.member())
            && found.rows() > 0
            && share <= terms.memberLimit(Tier.EVENTS)) {
          tables.computeIfAbsent(
              found.member(),
              member ->
                  new ChildTable(
                      PackageTables.events(shape),
                      steps,
                      rows.filter(col(SummaryTier.MEMBER).equalTo(member)).drop(SummaryTier.MEMBER),
                      found.rows()));
        }
      }
    }
    return tables;
  }

  /** Returns the rows in a shape, at places that k learners of the course share. */
  private Dataset<Row> common(EventsShape shape) {
    Dataset<Row> rows = kept.keep(early.without(shape.rows(events), shape, terms.privacy().k()));
    List<String> place = new ArrayList<>(List.of(SummaryTier.COURSE));
    place.addAll(shape.places());
    // A unit has a place once, and units of one course are as many learners.
    Dataset<Row> shared =
        rows.groupBy(Columns.of(place))
            .agg(count(lit(1)).as("learners"))
            .filter(col("learners").geq(terms.privacy().k()))
            .select(Columns.of(place));
    List<String> columns = new ArrayList<>(LeavingUnits.UNIT);
    columns.addAll(shape.columns());
    return kept.keep(
        rows.join(shared, place.toArray(String[]::new), "left_semi").select(Columns.of(columns)));
  }

  private List<LinkedUnits.Linked> linked(Dataset<Row> rows, EventsShape shape, int taken) {
    Dataset<Row> signatures =
        leaving
            .join(digests(rows, shape.columns()), LeavingUnits.UNIT.toArray(String[]::new), "left")
            .select(
                col(SummaryTier.MEMBER),
                col(ArchiveSchema.ARCHIVE_ID),
                lit(taken).as(LinkedUnits.STEP),
                concat_ws("|", col(KNOWN), col(LinkedUnits.SIGNATURE)).as(LinkedUnits.SIGNATURE),
                coalesce(col(LinkedUnits.ROWS), lit(0)).as(LinkedUnits.ROWS));
    return LinkedUnits.of(signatures, terms.privacy().pseudonymScope().joinsCourses());
  }
}
