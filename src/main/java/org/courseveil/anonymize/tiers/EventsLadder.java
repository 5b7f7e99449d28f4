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
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the events tier, taken for all members together, one after the other while a member
 * is left whose limit does not hold. In every shape the places of a course that fewer than k
 * learners share are left out, as those of the weekly tier are; a member is measured who knows the
 * other tables of the package as well. Nor do {@link EarlyRows} leave, with what the weeks of the
 * package tell.
 */
final class EventsLadder {
  private static final int DIGEST_BITS = 256;
  private static final String KNOWN = "known";
  private static final String FIRST_WEEK = "first_week";
  private static final String FIRST_TIME = "first_time";
  private static final String PLACES = "places";
  private static final String WHERE = "where";
  private static final StructType FIRST_TIMES =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(FIRST_TIME, IntegerType, false);
  private static final List<String> UNIT =
      List.of(SummaryTier.MEMBER, ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);

  private final Dataset<Row> leaving;
  private final HashMap<String, WeeklyShape> weeklyShapes = new HashMap<>();
  private final EnrolmentMonths months;
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
    this.months = months;
    this.kept = kept;
    weeks.forEach((member, own) -> weeklyShapes.put(member, own.shape()));
    this.leaving = kept.keep(known(leaving, weeks));
    this.events =
        kept.keep(
            events.join(
                leaving.select(Columns.of(UNIT)),
                new String[] {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE}));
  }

  /** Returns the units with all that the other tables of the package tell of them. */
  private static Dataset<Row> known(Dataset<Row> leaving, Map<String, Weeks> weeks) {
    Column summary = concat_ws("|", col(SummaryTier.COURSE), to_json(col(LeavingUnits.LABELS)));
    List<String> columns = new ArrayList<>(UNIT);
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
                      rows.groupBy(Columns.of(UNIT)).agg(min(WeeklyTier.WEEK).as(FIRST_WEEK)),
                      UNIT.toArray(String[]::new));
            })
        .reduce(Dataset::union)
        .map(
            digests ->
                units
                    .join(digests, UNIT.toArray(String[]::new), "left")
                    .withColumn(KNOWN, concat_ws("|", col(KNOWN), col(LinkedUnits.SIGNATURE)))
                    .drop(LinkedUnits.SIGNATURE, LinkedUnits.ROWS))
        .orElseGet(() -> units.withColumn(FIRST_WEEK, lit(null).cast(IntegerType)));
  }

  /** Returns a digest of each unit's rows, whatever their order, and how many they are. */
  private static Dataset<Row> digests(Dataset<Row> rows, List<String> columns) {
    return rows.groupBy(Columns.of(UNIT))
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
    Dataset<Row> rows = kept.keep(lateEnough(shape.rows(events), shape));
    List<String> place = new ArrayList<>(List.of(SummaryTier.COURSE));
    place.addAll(shape.places());
    // A unit has a place once, and units of one course are as many learners.
    Dataset<Row> shared =
        rows.groupBy(Columns.of(place))
            .agg(count(lit(1)).as("learners"))
            .filter(col("learners").geq(terms.privacy().k()))
            .select(Columns.of(place));
    List<String> columns = new ArrayList<>(UNIT);
    columns.addAll(shape.columns());
    return kept.keep(
        rows.join(shared, place.toArray(String[]::new), "left_semi").select(Columns.of(columns)));
  }

  /** Leaves out the rows that would tell too exactly by when somebody had enrolled. */
  private Dataset<Row> lateEnough(Dataset<Row> rows, EventsShape shape) {
    if (shape.time().isEmpty()) {
      return rows;
    }
    String time = shape.time().get();
    List<String> where = shape.places().stream().filter(name -> !name.equals(time)).toList();
    Dataset<Row> places =
        rows.groupBy(Columns.of(UNIT))
            .agg(
                collect_list(struct(col(time), concat_ws("|", Columns.of(where)).as(WHERE)))
                    .as(PLACES));
    HashMap<String, WeeklyShape> weekly = weeklyShapes;
    EnrolmentMonths known = months;
    int k = terms.privacy().k();
    FlatMapGroupsFunction<String, Row, Row> firstTimes =
        (course, units) -> {
          List<Row> ofCourse = new ArrayList<>();
          units.forEachRemaining(ofCourse::add);
          // Of units that are equal otherwise, the random ids tell who loses rows.
          ofCourse.sort(
              (one, other) -> Arrays.compareUnsigned(one.<byte[]>getAs(1), other.getAs(1)));
          int[] first =
              EarlyRows.firstTimes(
                  known,
                  course,
                  ofCourse.size(),
                  () ->
                      ofCourse.stream()
                          .map(unit -> unitRows(unit, known, weekly.get(unit.getString(0))))
                          .toList(),
                  k,
                  at -> known.lastOfActiveOn(course, shape.lastDay(at)));
          return IntStream.range(0, first.length)
              .mapToObj(
                  unit ->
                      RowFactory.create(
                          ofCourse.get(unit).get(0),
                          ofCourse.get(unit).get(1),
                          course,
                          first[unit]))
              .iterator();
        };
    Dataset<Row> first =
        leaving
            .join(places, UNIT.toArray(String[]::new), "left")
            .select(
                col(UNIT.get(0)),
                col(UNIT.get(1)),
                col(UNIT.get(2)),
                col(LeavingUnits.LABELS),
                col(FIRST_WEEK),
                col(PLACES))
            .groupByKey((MapFunction<Row, String>) unit -> unit.getString(2), Encoders.STRING())
            .flatMapGroups(firstTimes, Encoders.row(FIRST_TIMES));
    return rows.join(first, UNIT.toArray(String[]::new))
        .filter(col(time).geq(col(FIRST_TIME)))
        .drop(FIRST_TIME);
  }

  /** Takes a unit with its labels, the first of its weeks that leave, and the places of events. */
  private static EarlyRows.UnitRows unitRows(
      Row unit, EnrolmentMonths months, @Nullable WeeklyShape weekly) {
    List<String> labels = unit.getList(3);
    int byWeeks =
        weekly == null || unit.isNullAt(4)
            ? EnrolmentMonths.NO_LAST
            : months.lastOfActive(unit.getString(2), weekly.lastWeek(unit.getInt(4)));
    List<Row> places = unit.isNullAt(5) ? List.of() : unit.getList(5);
    return new EarlyRows.UnitRows(
        months.ofClass(labels),
        Math.min(months.last(labels), byWeeks),
        places.stream()
            .map(place -> new EarlyRows.At(place.getInt(0), place.getString(1)))
            .toList());
  }

  private List<LinkedUnits.Linked> linked(Dataset<Row> rows, EventsShape shape, int taken) {
    Dataset<Row> signatures =
        leaving
            .join(digests(rows, shape.columns()), UNIT.toArray(String[]::new), "left")
            .select(
                col(SummaryTier.MEMBER),
                col(ArchiveSchema.ARCHIVE_ID),
                lit(taken).as(LinkedUnits.STEP),
                concat_ws("|", col(KNOWN), col(LinkedUnits.SIGNATURE)).as(LinkedUnits.SIGNATURE),
                coalesce(col(LinkedUnits.ROWS), lit(0)).as(LinkedUnits.ROWS));
    return LinkedUnits.of(signatures, terms.privacy().pseudonymScope().joinsCourses());
  }
}
