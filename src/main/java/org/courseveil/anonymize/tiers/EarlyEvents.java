package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.jspecify.annotations.Nullable;

/**
 * The rows of events that would tell, with the weeks that leave, too exactly by when somebody had
 * enrolled: {@link EarlyRows} of each course, where weeks have told something already. A task holds
 * the rows of one course.
 */
final class EarlyEvents {
  private static final String FIRST_TIME = "first_time";
  private static final String PLACES = "places";
  private static final String WHERE = "where";
  private static final StructType FIRST_TIMES =
      new StructType()
          .add(SummaryTier.MEMBER, StringType, false)
          .add(ArchiveSchema.ARCHIVE_ID, BinaryType, false)
          .add(SummaryTier.COURSE, StringType, false)
          .add(FIRST_TIME, IntegerType, false);

  private final Dataset<Row> units;
  private final HashMap<String, WeeklyShape> weeklyShapes;
  private final EnrolmentMonths months;

  /**
   * Takes the units that leave.
   *
   * @param units with their labels and the first of their weeks
   * @param weeklyShapes the shapes of these weeks, by the members' ids
   */
  EarlyEvents(Dataset<Row> units, Map<String, WeeklyShape> weeklyShapes, EnrolmentMonths months) {
    this.units = units;
    this.weeklyShapes = new HashMap<>(weeklyShapes);
    this.months = months;
  }

  /** Returns the rows of events in a shape without those that are too early. */
  Dataset<Row> without(Dataset<Row> rows, EventsShape shape, int k) {
    if (shape.time().isEmpty()) {
      return rows;
    }
    String time = shape.time().get();
    List<String> where = shape.places().stream().filter(name -> !name.equals(time)).toList();
    Dataset<Row> places =
        rows.groupBy(Columns.of(LeavingUnits.UNIT))
            .agg(
                collect_list(struct(col(time), concat_ws("|", Columns.of(where)).as(WHERE)))
                    .as(PLACES));
    HashMap<String, WeeklyShape> weekly = weeklyShapes;
    EnrolmentMonths known = months;
    FlatMapGroupsFunction<String, Row, Row> firstTimes =
        (course, grouped) -> {
          List<Row> ofCourse = LeavingUnits.inOrder(grouped);
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
        units
            .join(places, LeavingUnits.UNIT.toArray(String[]::new), "left")
            .select(
                col(LeavingUnits.UNIT.get(0)),
                col(LeavingUnits.UNIT.get(1)),
                col(LeavingUnits.UNIT.get(2)),
                col(LeavingUnits.LABELS),
                col(EventsLadder.FIRST_WEEK),
                col(PLACES))
            .groupByKey((MapFunction<Row, String>) unit -> unit.getString(2), Encoders.STRING())
            .flatMapGroups(firstTimes, Encoders.row(FIRST_TIMES));
    return rows.join(first, LeavingUnits.UNIT.toArray(String[]::new))
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
}
