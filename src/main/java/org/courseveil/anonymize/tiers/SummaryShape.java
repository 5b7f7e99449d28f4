package org.courseveil.anonymize.tiers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courseveil.anonymize.units.Bands;
import org.courseveil.anonymize.units.SummaryTier;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/** The columns of a summary after some coarsening steps, and how the finest ones become them. */
public final class SummaryShape implements Serializable {
  private static final long serialVersionUID = 1L;

  static final List<String> COARSE_GRADE_BANDS = List.of(SummaryTier.NO_GRADE, "0-49", "50-100");

  private static final Map<CoarseningStep, String> DROPPING =
      Map.of(
          CoarseningStep.DROP_PROBLEMS, SummaryTier.PROBLEMS,
          CoarseningStep.DROP_VIDEOS, SummaryTier.VIDEOS,
          CoarseningStep.DROP_ACTIVE_WEEKS, SummaryTier.ACTIVE_WEEKS,
          CoarseningStep.DROP_EVENTS, SummaryTier.EVENTS,
          CoarseningStep.DROP_GRADE_BAND, SummaryTier.GRADE_BAND);

  private static final Map<CoarseningStep, Map<String, Map<String, String>>> RELABELLING =
      Map.of(
          CoarseningStep.COARSEN_EVENTS,
          Map.of(SummaryTier.EVENTS, Bands.COARSE_EVENTS.ofFiner(Bands.EVENTS)),
          CoarseningStep.COARSEN_ACTIVE_WEEKS,
          Map.of(SummaryTier.ACTIVE_WEEKS, Bands.COARSE_ACTIVE_WEEKS.ofFiner(Bands.ACTIVE_WEEKS)),
          CoarseningStep.COARSEN_GRADE_BAND,
          Map.of(SummaryTier.GRADE_BAND, coarseGradeBands()));

  private final List<String> quasiIdentifiers;
  private final Set<CoarseningStep> steps;
  private final int[] remaining;
  private final List<Map<String, String>> relabelled;

  public SummaryShape(List<String> quasiIdentifiers, List<CoarseningStep> steps) {
    for (CoarseningStep step : steps) {
      if (step.tier() != Tier.SUMMARY) {
        throw new IllegalArgumentException("The step " + step + " does not change a summary.");
      }
    }
    this.quasiIdentifiers = List.copyOf(quasiIdentifiers);
    this.steps = Set.copyOf(steps);
    this.remaining = otherColumns().stream().mapToInt(SummaryTier.OTHERS::indexOf).toArray();
    this.relabelled = otherColumns().stream().map(this::relabelled).toList();
  }

  public List<String> quasiIdentifiers() {
    return quasiIdentifiers;
  }

  public List<String> sensitive() {
    return remaining(SummaryTier.SENSITIVE);
  }

  List<String> activity() {
    return remaining(SummaryTier.ACTIVITY);
  }

  /** Returns the columns that make a class: the course and the quasi-identifiers. */
  public List<String> classColumns() {
    List<String> columns = new ArrayList<>(List.of(SummaryTier.COURSE));
    columns.addAll(quasiIdentifiers);
    return columns;
  }

  /** Returns the columns beside those that make a class. */
  public List<String> otherColumns() {
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

  /** Returns the values of the other columns, given at their finest, as they are in this shape. */
  public List<String> shaped(List<String> finest) {
    List<String> shaped = new ArrayList<>(remaining.length);
    for (int i = 0; i < remaining.length; i++) {
      String value = finest.get(remaining[i]);
      shaped.add(relabelled.get(i).getOrDefault(value, value));
    }
    return List.copyOf(shaped);
  }

  private Map<String, String> relabelled(String column) {
    return steps.stream()
        .map(step -> RELABELLING.getOrDefault(step, Map.of()).getOrDefault(column, Map.of()))
        .filter(labels -> !labels.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  private static Map<String, String> coarseGradeBands() {
    return Map.of(
        "0", COARSE_GRADE_BANDS.get(1),
        "1-49", COARSE_GRADE_BANDS.get(1),
        "50-69", COARSE_GRADE_BANDS.get(2),
        "70-84", COARSE_GRADE_BANDS.get(2),
        "85-100", COARSE_GRADE_BANDS.get(2));
  }

  private List<String> remaining(List<String> columns) {
    Set<String> dropped = new HashSet<>();
    steps.forEach(step -> dropped.add(DROPPING.getOrDefault(step, "")));
    return columns.stream().filter(name -> !dropped.contains(name)).toList();
  }
}
