package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/**
 * The columns of a weekly table after some coarsening steps. A block of weeks stands under its
 * first week; the halves of a course divide at its ninth week, whatever its learners did.
 */
final class WeeklyShape {
  private static final int BLOCK = 4;
  private static final int SECOND_HALF = 8;

  private final Set<CoarseningStep> steps;

  WeeklyShape(List<CoarseningStep> steps) {
    for (CoarseningStep step : steps) {
      if (step.tier() != Tier.WEEKLY) {
        throw new IllegalArgumentException("The step " + step + " does not change weekly rows.");
      }
    }
    this.steps = Set.copyOf(steps);
  }

  boolean hasKinds() {
    return !steps.contains(CoarseningStep.MERGE_KINDS);
  }

  boolean hasCounts() {
    return !steps.contains(CoarseningStep.PRESENCE_ONLY);
  }

  /** Returns the columns after the course. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(WeeklyTier.WEEK));
    if (hasKinds()) {
      columns.add(WeeklyTier.KIND);
    }
    if (hasCounts()) {
      columns.add(WeeklyTier.EVENTS);
    }
    return columns;
  }

  /** Returns counted rows in this shape, with archive id and course first. */
  Dataset<Row> of(Dataset<Row> counted) {
    List<Column> keys =
        new ArrayList<>(
            List.of(
                col(ArchiveSchema.ARCHIVE_ID),
                col(SummaryTier.COURSE),
                block(col(WeeklyTier.WEEK)).cast(IntegerType).as(WeeklyTier.WEEK)));
    if (hasKinds()) {
      keys.add(col(WeeklyTier.KIND));
    }
    Dataset<Row> within =
        steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)
            ? counted.filter(col(WeeklyTier.WEEK).lt(SECOND_HALF))
            : counted;
    Dataset<Row> summed =
        within
            .groupBy(keys.toArray(new Column[0]))
            .agg(sum(WeeklyTier.EVENTS).as(WeeklyTier.EVENTS));
    return hasCounts()
        ? summed.withColumn(WeeklyTier.EVENTS, Bands.WEEK_EVENTS.of(col(WeeklyTier.EVENTS)))
        : summed.drop(WeeklyTier.EVENTS);
  }

  /**
   * Returns the shaped rows without those of a course's week (and kind) in which fewer than so many
   * learners were active: to have been there at all would tell who they are.
   */
  Dataset<Row> common(Dataset<Row> shaped, int learners) {
    List<String> place = new ArrayList<>(List.of(SummaryTier.COURSE));
    place.addAll(columns().stream().filter(name -> !name.equals(WeeklyTier.EVENTS)).toList());
    Column[] columns = Columns.of(place);
    Dataset<Row> places =
        shaped
            .groupBy(columns)
            .agg(count_distinct(col(ArchiveSchema.ARCHIVE_ID)).as("learners"))
            .filter(col("learners").geq(learners))
            .select(columns);
    return shaped
        .join(places, place.toArray(new String[0]), "left_semi")
        .select(Columns.of(List.of(shaped.columns())));
  }

  private Column block(Column week) {
    if (steps.contains(CoarseningStep.HALVES)
        || steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)) {
      return when(week.lt(SECOND_HALF), 0).otherwise(SECOND_HALF);
    }
    if (steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS)) {
      return when(week.lt(0), week).otherwise(floor(week.divide(BLOCK)).multiply(BLOCK));
    }
    return week;
  }
}
