package org.courseveil.anonymize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/** The columns of a summary after some coarsening steps, and how the units' rows become them. */
final class SummaryShape {
  static final List<String> COARSE_GRADE_BANDS = List.of(SummaryTier.NO_GRADE, "0-49", "50-100");

  private static final Map<CoarseningStep, String> DROPPING =
      Map.of(
          CoarseningStep.DROP_PROBLEMS, SummaryTier.PROBLEMS,
          CoarseningStep.DROP_VIDEOS, SummaryTier.VIDEOS,
          CoarseningStep.DROP_ACTIVE_WEEKS, SummaryTier.ACTIVE_WEEKS,
          CoarseningStep.DROP_EVENTS, SummaryTier.EVENTS,
          CoarseningStep.DROP_GRADE_BAND, SummaryTier.GRADE_BAND);

  private final List<String> quasiIdentifiers;
  private final Set<CoarseningStep> steps;

  SummaryShape(List<String> quasiIdentifiers, List<CoarseningStep> steps) {
    for (CoarseningStep step : steps) {
      if (step.tier() != Tier.SUMMARY) {
        throw new IllegalArgumentException("The step " + step + " does not change a summary.");
      }
    }
    this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
    this.steps = Set.copyOf(steps);
  }

  List<String> quasiIdentifiers() {
    return quasiIdentifiers;
  }

  List<String> sensitive() {
    return remaining(SummaryTier.SENSITIVE);
  }

  List<String> activity() {
    return remaining(SummaryTier.ACTIVITY);
  }

  /** Returns the columns that make a class: the course and the quasi-identifiers. */
  List<String> classColumns() {
    List<String> columns = new ArrayList<>(List.of(SummaryTier.COURSE));
    columns.addAll(quasiIdentifiers);
    return columns;
  }

  /** Returns the columns beside those that make a class. */
  List<String> otherColumns() {
    List<String> columns = new ArrayList<>(sensitive());
    columns.addAll(activity());
    return columns;
  }

  /** Returns the values that a column may hold beside the quasi-identifiers. */
  Set<String> labels(String column) {
    List<String> labels =
        switch (column) {
          case SummaryTier.GRADE_BAND ->
              steps.contains(CoarseningStep.COARSEN_GRADE_BAND)
                  ? COARSE_GRADE_BANDS
                  : SummaryTier.GRADE_BANDS;
          case SummaryTier.COMPLETED -> SummaryTier.YES_OR_NO;
          case SummaryTier.EVENTS ->
              (steps.contains(CoarseningStep.COARSEN_EVENTS) ? Bands.COARSE_EVENTS : Bands.EVENTS)
                  .labels();
          case SummaryTier.ACTIVE_WEEKS ->
              (steps.contains(CoarseningStep.COARSEN_ACTIVE_WEEKS)
                      ? Bands.COARSE_ACTIVE_WEEKS
                      : Bands.ACTIVE_WEEKS)
                  .labels();
          case SummaryTier.VIDEOS, SummaryTier.PROBLEMS -> Bands.MODULES.labels();
          default -> throw new IllegalArgumentException("A summary has no column " + column + ".");
        };
    return Set.copyOf(labels);
  }

  /** Returns generalized rows in this shape, with the archive id first. */
  Dataset<Row> of(Dataset<Row> generalized) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(ArchiveSchema.ARCHIVE_ID));
    classColumns().forEach(name -> columns.add(col(name)));
    otherColumns().forEach(name -> columns.add(shaped(name)));
    return generalized.select(columns.toArray(new Column[0]));
  }

  private Column shaped(String name) {
    if (name.equals(SummaryTier.EVENTS) && steps.contains(CoarseningStep.COARSEN_EVENTS)) {
      return Bands.COARSE_EVENTS.ofFiner(Bands.EVENTS, col(name)).as(name);
    }
    if (name.equals(SummaryTier.ACTIVE_WEEKS)
        && steps.contains(CoarseningStep.COARSEN_ACTIVE_WEEKS)) {
      return Bands.COARSE_ACTIVE_WEEKS.ofFiner(Bands.ACTIVE_WEEKS, col(name)).as(name);
    }
    if (name.equals(SummaryTier.GRADE_BAND) && steps.contains(CoarseningStep.COARSEN_GRADE_BAND)) {
      return when(col(name).equalTo(SummaryTier.NO_GRADE), SummaryTier.NO_GRADE)
          .when(col(name).isin("0", "1-49"), COARSE_GRADE_BANDS.get(1))
          .otherwise(COARSE_GRADE_BANDS.get(2))
          .as(name);
    }
    return col(name);
  }

  private List<String> remaining(List<String> columns) {
    Set<String> dropped = new HashSet<>();
    steps.forEach(step -> dropped.add(DROPPING.getOrDefault(step, "")));
    return columns.stream().filter(name -> !dropped.contains(name)).toList();
  }
}
