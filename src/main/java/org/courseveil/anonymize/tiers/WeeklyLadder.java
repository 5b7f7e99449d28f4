package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.tiers.WeeklyShape.Count;
import org.courseveil.anonymize.tiers.WeeklyShape.Place;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.Materialization;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.PseudonymScope;

/**
 * The steps of the weekly tier, measured for all members together: every shape of it, without the
 * weeks (and kinds) of a course in which fewer than k learners were active, because to have been
 * there at all would tell who they are, and without {@link EarlyRows}.
 */
public final class WeeklyLadder {
  private static final String WEEKS = "weeks";
  private static final String FIRST_WEEKS = "first_weeks";
  private static final StructType PLACES =
      new StructType()
          .add(LinkedUnits.STEP, IntegerType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(WeeklyTier.WEEK, IntegerType, false)
          .add(WeeklyTier.KIND, StringType, false);
  private final List<CoarseningStep> ladder;
  private final ArrayList<WeeklyShape> shapes = new ArrayList<>();
  private final Dataset<Row> units;
  private final boolean joined;
  private final HashSet<CommonPlace> common = new HashSet<>();

  /** A place of a course that enough learners share, after so many steps. */
  private record CommonPlace(int step, String course, Place place) implements Serializable {}

  /**
   * What a member could tell apart after some steps.
   *
   * @param linked the units of each different learner, added up, when every released column and
   *     weekly row is known: one of those who are alike is found
   * @param rows the weekly rows
   */
  public record Measured(List<CoarseningStep> steps, WeeklyShape shape, long linked, long rows) {}

  /**
   * Joins the units that leave with their weekly counts.
   *
   * @param leaving as {@link LeavingUnits} has them
   * @param weekly as {@link WeeklyTier} has them
   * @param months what the units' labels and rows say of the month of enrolment
   */
  public WeeklyLadder(
      Dataset<Row> leaving,
      Dataset<Row> weekly,
      List<CoarseningStep> ladder,
      int k,
      PseudonymScope scope,
      EnrolmentMonths months,
      Materialization kept) {
    this.ladder = List.copyOf(ladder);
    this.joined = scope.joinsCourses();
    for (int taken = 0; taken <= ladder.size(); taken++) {
      shapes.add(new WeeklyShape(ladder.subList(0, taken)));
    }
    String[] unit = {ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE};
    Dataset<Row> weeks =
        weekly
            .groupBy(col(unit[0]), col(unit[1]))
            .agg(
                collect_list(
                        struct(col(WeeklyTier.WEEK), col(WeeklyTier.KIND), col(WeeklyTier.EVENTS)))
                    .as(WEEKS));
    this.units =
        kept.keep(
            withFirstWeeks(
                leaving
                    .join(weeks, unit, "left")
                    .select(
                        SummaryTier.MEMBER,
                        ArchiveSchema.ARCHIVE_ID,
                        SummaryTier.COURSE,
                        LeavingUnits.LABELS,
                        WEEKS),
                k,
                months));
    findCommonPlaces(k);
  }

  /** Adds the week, after each number of steps, from which on the rows of a unit may leave. */
  private Dataset<Row> withFirstWeeks(Dataset<Row> units, int k, EnrolmentMonths months) {
    List<WeeklyShape> all = shapes;
    StructType schema = units.schema().add(FIRST_WEEKS, createArrayType(IntegerType, false), false);
    FlatMapGroupsFunction<String, Row, Row> firstWeeks =
        (course, rows) -> {
          List<Row> ofCourse = LeavingUnits.inOrder(rows);
          List<int[]> first = new ArrayList<>();
          for (WeeklyShape shape : all) {
            first.add(firstWeeks(course, ofCourse, shape, k, months));
          }
          return IntStream.range(0, ofCourse.size())
              .mapToObj(
                  unit ->
                      with(
                          ofCourse.get(unit),
                          first.stream().map(weeks -> weeks[unit]).toArray(Integer[]::new)))
              .iterator();
        };
    return units
        .groupByKey((MapFunction<Row, String>) unit -> unit.getString(2), Encoders.STRING())
        .flatMapGroups(firstWeeks, Encoders.row(schema));
  }

  private static Row with(Row unit, Object value) {
    return RowFactory.create(
        unit.get(0), unit.get(1), unit.get(2), unit.get(3), unit.get(4), value);
  }

  private static int[] firstWeeks(
      String course, List<Row> units, WeeklyShape shape, int k, EnrolmentMonths months) {
    return EarlyRows.firstTimes(
        months,
        course,
        units.size(),
        () ->
            units.stream()
                .map(
                    unit -> {
                      List<String> labels = unit.getList(3);
                      return new EarlyRows.UnitRows(
                          months.ofClass(labels),
                          months.last(labels),
                          shape.of(counts(unit)).keySet().stream()
                              .map(place -> new EarlyRows.At(place.week(), place.kind()))
                              .toList());
                    })
                .toList(),
        k,
        week -> months.lastOfActive(course, shape.lastWeek(week)));
  }

  private void findCommonPlaces(int k) {
    List<WeeklyShape> all = shapes;
    FlatMapFunction<Row, Row> places =
        unit -> {
          List<Row> found = new ArrayList<>();
          for (int step = 0; step < all.size(); step++) {
            for (Place place : all.get(step).of(counts(unit)).keySet()) {
              if (isLateEnough(unit, step, place)) {
                found.add(RowFactory.create(step, unit.getString(2), place.week(), place.kind()));
              }
            }
          }
          return found.iterator();
        };
    // A unit has a place once, and units of one course are as many learners.
    units
        .flatMap(places, Encoders.row(PLACES))
        .groupBy(Columns.of(List.of(PLACES.fieldNames())))
        .agg(count(lit(1)).as("learners"))
        .filter(col("learners").geq(k))
        .collectAsList()
        .forEach(
            row ->
                common.add(
                    new CommonPlace(
                        row.getInt(0),
                        row.getString(1),
                        new Place(row.getInt(2), row.getString(3)))));
  }

  /** Measures every member after every number of steps. */
  public Map<String, List<Measured>> measure() {
    List<WeeklyShape> all = shapes;
    Set<CommonPlace> places = common;
    FlatMapFunction<Row, Row> signatures =
        unit -> {
          List<Row> found = new ArrayList<>();
          String labels = unit.getString(2) + unit.getList(3);
          for (int step = 0; step < all.size(); step++) {
            List<List<Object>> rows = rows(unit, all.get(step), step, places);
            found.add(
                RowFactory.create(unit.get(0), unit.get(1), step, labels + rows, rows.size()));
          }
          return found.iterator();
        };
    Map<String, List<Measured>> measured = new HashMap<>();
    LinkedUnits.of(units.flatMap(signatures, Encoders.row(LinkedUnits.SIGNATURES)), joined)
        .forEach(
            found ->
                measured
                    .computeIfAbsent(found.member(), member -> new ArrayList<>())
                    .add(
                        new Measured(
                            ladder.subList(0, found.step()),
                            shapes.get(found.step()),
                            found.linked(),
                            found.rows())));
    return measured;
  }

  /** Returns a member's rows in a measured shape, with archive id and course first. */
  public Dataset<Row> rows(String member, Measured measured) {
    WeeklyShape shape = measured.shape();
    int step = measured.steps().size();
    Set<CommonPlace> places = common;
    StructType schema =
        new StructType()
            .add(ArchiveSchema.ARCHIVE_ID, BinaryType)
            .add(SummaryTier.COURSE, StringType);
    for (String column : shape.columns()) {
      schema = schema.add(column, column.equals(WeeklyTier.WEEK) ? IntegerType : StringType);
    }
    FlatMapFunction<Row, Row> rows =
        unit ->
            rows(unit, shape, step, places).stream()
                .map(
                    values -> {
                      List<Object> row = new ArrayList<>(List.of(unit.get(1), unit.get(2)));
                      row.addAll(values);
                      return RowFactory.create(row.toArray());
                    })
                .iterator();
    return units
        .filter(col(SummaryTier.MEMBER).equalTo(member))
        .flatMap(rows, Encoders.row(schema));
  }

  private static List<List<Object>> rows(
      Row unit, WeeklyShape shape, int step, Set<CommonPlace> common) {
    List<List<Object>> rows = new ArrayList<>();
    shape
        .of(counts(unit))
        .forEach(
            (place, events) -> {
              if (isLateEnough(unit, step, place)
                  && common.contains(new CommonPlace(step, unit.getString(2), place))) {
                rows.add(shape.values(place, events));
              }
            });
    return rows;
  }

  private static boolean isLateEnough(Row unit, int step, Place place) {
    return place.week() >= unit.<Integer>getList(5).get(step);
  }

  private static List<Count> counts(Row unit) {
    return Optional.ofNullable(unit.<Row>getList(4)).orElse(List.of()).stream()
        .map(week -> new Count(week.getInt(0), week.getString(1), week.getLong(2)))
        .toList();
  }
}
