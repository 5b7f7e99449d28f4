package org.courseveil.anonymize.tiers;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.units.Bands;
import org.courseveil.anonymize.units.Columns;
import org.courseveil.anonymize.units.EventsTier;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/**
 * The columns of a table of events after some coarsening steps: first those that tell where in the
 * course something was done, its places, then those that tell how.
 */
final class EventsShape implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int DAYS_A_WEEK = 7;

  private final Set<CoarseningStep> steps;

  EventsShape(List<CoarseningStep> steps) {
    for (CoarseningStep step : steps) {
      if (step.tier() != Tier.EVENTS) {
        throw new IllegalArgumentException("The step " + step + " does not change events.");
      }
    }
    this.steps = Set.copyOf(steps);
  }

  /** Returns the column that tells when something was done, if there is one. */
  Optional<String> time() {
    if (steps.contains(CoarseningStep.DROP_DAYS)) {
      return Optional.empty();
    }
    return Optional.of(hasWeeks() ? WeeklyTier.WEEK : EventsTier.DAY);
  }

  /** Returns the last day of a time in that column; nothing if it goes on to the end. */
  OptionalInt lastDay(int time) {
    int last = hasWeeks() ? DAYS_A_WEEK * (time + 1) - 1 : time;
    return last < ArchiveSchema.LAST_DAY ? OptionalInt.of(last) : OptionalInt.empty();
  }

  private boolean hasWeeks() {
    return steps.contains(CoarseningStep.WEEKS_OF_EVENTS);
  }

  /** Returns the columns that tell where in the course something was done. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    time().ifPresent(places::add);
    places.add(steps.contains(CoarseningStep.KINDS_OF_EVENTS) ? EventsTier.KIND : EventsTier.TYPE);
    if (!steps.contains(CoarseningStep.DROP_MODULES)) {
      places.add(EventsTier.MODULE);
    }
    return places;
  }

  private List<String> measures() {
    List<String> measures = new ArrayList<>();
    if (!steps.contains(CoarseningStep.DROP_OUTCOMES)) {
      measures.add(EventsTier.OUTCOME);
    }
    if (!steps.contains(CoarseningStep.DROP_ATTEMPTS)) {
      measures.add(EventsTier.ATTEMPTS);
    }
    if (!steps.contains(CoarseningStep.PRESENCE_OF_EVENTS_ONLY)) {
      measures.add(EventsTier.EVENTS);
    }
    return measures;
  }

  /** Returns the columns after the course. */
  List<String> columns() {
    return Stream.concat(places().stream(), measures().stream()).toList();
  }

  /** Returns the labels of a column; none of one that holds numbers or parts of courses. */
  static Set<String> labels(String column) {
    List<String> labels =
        switch (column) {
          case EventsTier.TYPE -> EventsTier.TYPES;
          case EventsTier.KIND -> EventsTier.KINDS;
          case EventsTier.OUTCOME -> EventsTier.OUTCOMES;
          case EventsTier.ATTEMPTS -> EventsTier.ATTEMPT_BANDS;
          case EventsTier.EVENTS -> Bands.WEEK_EVENTS.labels();
          default -> List.of();
        };
    return Set.copyOf(labels);
  }

  /**
   * Returns the rows of units in this shape, one a unit and place: member, archive id, course, then
   * the columns.
   *
   * @param events as {@link EventsTier} has them, with the member first
   */
  Dataset<Row> rows(Dataset<Row> events) {
    List<Column> keys = new ArrayList<>(List.of(Columns.of(LeavingUnits.UNIT)));
    for (String place : places()) {
      keys.add(
          place.equals(WeeklyTier.WEEK)
              ? floor(col(EventsTier.DAY).divide(DAYS_A_WEEK)).cast(IntegerType).as(place)
              : col(place));
    }
    Dataset<Row> counted =
        events
            .groupBy(keys.toArray(Column[]::new))
            .agg(
                max(EventsTier.OUTCOME).as(EventsTier.OUTCOME),
                max(EventsTier.ATTEMPTS).as(EventsTier.ATTEMPTS),
                sum(EventsTier.EVENTS).as(EventsTier.EVENTS));
    List<Column> columns = new ArrayList<>();
    Stream.concat(LeavingUnits.UNIT.stream(), places().stream())
        .forEach(name -> columns.add(col(name)));
    measures().forEach(name -> columns.add(labelled(name)));
    return counted.select(columns.toArray(Column[]::new));
  }

  private static Column labelled(String measure) {
    return switch (measure) {
      case EventsTier.OUTCOME -> at(EventsTier.OUTCOMES, measure);
      case EventsTier.ATTEMPTS -> at(EventsTier.ATTEMPT_BANDS, measure);
      default -> Bands.WEEK_EVENTS.of(col(measure)).as(measure);
    };
  }

  private static Column at(List<String> labels, String measure) {
    Column[] all = labels.stream().map(label -> lit(label)).toArray(Column[]::new);
    return element_at(array(all), col(measure).plus(1)).as(measure);
  }
}
