package org.courseveil.anonymize.engine;

import java.util.List;
import java.util.Optional;
import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;

/**
 * What a search is to reach.
 *
 * @param k the fewest learners of a kept class
 * @param suppressionLimit the highest share of learners in classes that are not kept
 * @param lowestLevels the lowest level permitted to each quasi-identifier, in the table's order
 * @param highestLevels the highest level permitted to each
 * @param models what kept classes must be like besides, alone or all together
 * @param quality what is minimized
 * @param mostChecks the number of nodes after which a search ends with what it has; it then tells
 *     how far from the best that can be
 */
public record SearchGoal(
    int k,
    double suppressionLimit,
    List<Integer> lowestLevels,
    List<Integer> highestLevels,
    List<PrivacyModel> models,
    QualityModel quality,
    long mostChecks) {
  public SearchGoal {
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1. Provided value: " + k);
    }
    if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) {
      throw new IllegalArgumentException(
          "The suppression limit lies between 0 and 1. Provided value: " + suppressionLimit);
    }
    if (mostChecks < 1) {
      throw new IllegalArgumentException(
          "A search checks one node at least. Provided value: " + mostChecks);
    }
    lowestLevels = List.copyOf(lowestLevels);
    highestLevels = List.copyOf(highestLevels);
    models = List.copyOf(models);
  }

  /** Returns the goal that permits every level of a table's hierarchies and minimizes loss. */
  public static SearchGoal of(int k, double suppressionLimit, EquivalenceClasses table) {
    return new SearchGoal(
        k,
        suppressionLimit,
        table.hierarchies().stream().map(hierarchy -> 0).toList(),
        table.hierarchies().stream().map(hierarchy -> hierarchy.levels() - 1).toList(),
        List.of(),
        QualityModel.loss(),
        Long.MAX_VALUE);
  }

  /** Returns this goal with other lowest levels. */
  public SearchGoal from(List<Integer> lowest) {
    return new SearchGoal(k, suppressionLimit, lowest, highestLevels, models, quality, mostChecks);
  }

  /** Returns this goal with other highest levels. */
  public SearchGoal upTo(List<Integer> highest) {
    return new SearchGoal(k, suppressionLimit, lowestLevels, highest, models, quality, mostChecks);
  }

  /** Returns this goal with another quality model. */
  public SearchGoal by(QualityModel other) {
    return new SearchGoal(
        k, suppressionLimit, lowestLevels, highestLevels, models, other, mostChecks);
  }

  /** Returns this goal with other privacy models beside k. */
  public SearchGoal with(PrivacyModel... others) {
    return new SearchGoal(
        k, suppressionLimit, lowestLevels, highestLevels, List.of(others), quality, mostChecks);
  }

  /** Returns this goal with another limit of suppression. */
  SearchGoal suppressing(double limit) {
    return new SearchGoal(k, limit, lowestLevels, highestLevels, models, quality, mostChecks);
  }

  /** Returns this goal for a search that may end early. */
  public SearchGoal within(long checks) {
    return new SearchGoal(
        k, suppressionLimit, lowestLevels, highestLevels, models, quality, checks);
  }

  /** Returns the fewest learners that a kept class can have, whatever model asks for them. */
  public int smallestClass() {
    return Math.max(k, models.stream().mapToInt(PrivacyModel::smallestClass).max().orElse(1));
  }

  /** Returns that no class of a table can be large enough, if it has too few learners. */
  public Optional<SearchOutcome> refusal(EquivalenceClasses table) {
    return table.learners() < smallestClass()
        ? Optional.of(
            new NoSolution(
                "The table has fewer learners than a class must have, k = "
                    + smallestClass()
                    + "."))
        : Optional.empty();
  }

  /** Returns the models that judge classes by a sensitive column. */
  List<SensitiveModel> sensitiveModels() {
    return ofType(SensitiveModel.class);
  }

  /** Returns the models that judge the sizes of all classes together. */
  List<RiskModel> riskModels() {
    return ofType(RiskModel.class);
  }

  private <T extends PrivacyModel> List<T> ofType(Class<T> type) {
    return models.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Returns the layout of tuples that holds all that the models look at. */
  TupleLayout layout(EquivalenceClasses table) {
    return sensitiveModels().isEmpty() ? TupleLayout.of(table) : TupleLayout.withSensitive(table);
  }

  /** Returns the number of learners that may be left out of so many. */
  long mostSuppressed(long learners) {
    return (long) Math.floor(suppressionLimit * learners);
  }

  /** Refuses levels that the hierarchies of a table do not have. */
  public void requireLevelsOf(EquivalenceClasses table) {
    int attributes = table.hierarchies().size();
    if (lowestLevels.size() != attributes || highestLevels.size() != attributes) {
      throw new IllegalArgumentException(
          "A goal has a lowest and a highest level a quasi-identifier, "
              + attributes
              + ". Provided levels: "
              + lowestLevels.size()
              + " and "
              + highestLevels.size());
    }
    for (int d = 0; d < attributes; d++) {
      int low = lowestLevels.get(d);
      int high = highestLevels.get(d);
      if (low < 0 || low > high || high >= table.hierarchies().get(d).levels()) {
        throw new IllegalArgumentException(
            "The levels of "
                + table.hierarchies().get(d).name()
                + " lie between 0 and "
                + (table.hierarchies().get(d).levels() - 1)
                + ", the lowest below the highest. Provided levels: "
                + low
                + " to "
                + high);
      }
    }
  }
}
