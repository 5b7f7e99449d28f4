package org.courseveil.anonymize.arx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.courseveil.anonymize.engine.AnonymizationEngine;
import org.courseveil.anonymize.engine.EquivalenceClasses;
import org.courseveil.anonymize.engine.Evaluation;
import org.courseveil.anonymize.engine.Hierarchy;
import org.courseveil.anonymize.engine.SearchGoal;
import org.courseveil.anonymize.engine.SearchOutcome;
import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;
import org.courseveil.anonymize.engine.SearchOutcome.Solution;
import org.deidentifier.arx.ARXAnonymizer;
import org.deidentifier.arx.ARXConfiguration;
import org.deidentifier.arx.ARXConfiguration.AnonymizationAlgorithm;
import org.deidentifier.arx.ARXLattice.ARXNode;
import org.deidentifier.arx.ARXResult;
import org.deidentifier.arx.criteria.KAnonymity;

/**
 * ARX itself as an engine: its search on a row a learner, in memory.
 *
 * <p>The levels and their score are ARX's; what they suppress is counted by this program. Of equal
 * optima it answers the one that it came to first. Tables with groups are taken under loss alone,
 * where the weight of a column can be nothing.
 */
public final class ArxEngine implements AnonymizationEngine {
  private static final String VERSION = "3.9.2";

  @Override
  public String name() {
    return "arx";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public SearchOutcome search(EquivalenceClasses table, SearchGoal goal) {
    goal.requireLevelsOf(table);
    return goal.refusal(table).orElseGet(() -> searchWithArx(table, goal));
  }

  private static SearchOutcome searchWithArx(EquivalenceClasses table, SearchGoal goal) {
    ArxQuality.Weighted quality = goal.quality().read(new ArxQuality());
    if (table.groups() > 1 && !goal.quality().name().startsWith("loss")) {
      return new NoSolution(
          "ARX keeps courses apart under loss alone. Provided quality model: "
              + goal.quality().name());
    }
    try {
      ARXResult result =
          new ARXAnonymizer()
              .anonymize(ArxTable.of(table, goal), configuration(table, goal, quality));
      return result.isResultAvailable() ? solution(table, goal, result) : none(goal);
    } catch (IOException e) {
      throw new IllegalStateException("ARX works in memory and can read nothing.", e);
    }
  }

  private static ARXConfiguration configuration(
      EquivalenceClasses table, SearchGoal goal, ArxQuality.Weighted quality) {
    ARXConfiguration configuration = ARXConfiguration.create();
    configuration.addPrivacyModel(new KAnonymity(goal.smallestClass()));
    ArxPrivacy privacy = new ArxPrivacy();
    goal.models().stream()
        .flatMap(model -> model.read(privacy).stream())
        .forEach(configuration::addPrivacyModel);
    configuration.setSuppressionLimit(suppressionLimit(table, goal));
    configuration.setQualityModel(quality.metric());
    List<Double> weights = quality.weights();
    for (int d = 0; d < table.hierarchies().size(); d++) {
      configuration.setAttributeWeight(
          table.hierarchies().get(d).name(), weights.isEmpty() ? 1.0 : weights.get(d));
    }
    if (table.groups() > 1) {
      configuration.setAttributeWeight(ArxTable.GROUP, 0.0);
    }
    configuration.setHeuristicSearchThreshold(Integer.MAX_VALUE);
    if (isLimited(goal)) {
      configuration.setAlgorithm(AnonymizationAlgorithm.BEST_EFFORT_BOTTOM_UP);
      configuration.setHeuristicSearchStepLimit(Math.toIntExact(goal.mostChecks()));
      configuration.setHeuristicSearchTimeLimit(Integer.MAX_VALUE);
    }
    return configuration;
  }

  /** The limit under which one class stays: to ARX, a table without any row is an answer, too. */
  private static double suppressionLimit(EquivalenceClasses table, SearchGoal goal) {
    double learners = table.learners();
    double most =
        Math.min(Math.floor(goal.suppressionLimit() * learners), learners - goal.smallestClass());
    return (most + 0.5) / learners;
  }

  private static boolean isLimited(SearchGoal goal) {
    return goal.mostChecks() < Integer.MAX_VALUE;
  }

  private static SearchOutcome solution(
      EquivalenceClasses table, SearchGoal goal, ARXResult result) {
    ARXNode optimum = result.getGlobalOptimum();
    List<Integer> levels = new ArrayList<>();
    for (Hierarchy hierarchy : table.hierarchies()) {
      levels.add(optimum.getGeneralization(hierarchy.name()));
    }
    Evaluation counted = Evaluation.of(table, goal, levels);
    if (counted.classes() == 0) {
      return new NoSolution("The best that ARX finds is to suppress everybody.");
    }
    double loss =
        table.groups() > 1
            ? counted.score()
            : Double.parseDouble(optimum.getLowestScore().toString());
    return new Solution(
        levels,
        loss,
        isLimited(goal) ? 0 : loss,
        counted.suppressed(),
        counted.classes(),
        counted.smallestClass(),
        result.getProcessStatistics().getTransformationsChecked(),
        result.getProcessStatistics().getTransformationsAvailable().doubleValue());
  }

  private static NoSolution none(SearchGoal goal) {
    return new NoSolution(
        "ARX finds no levels that leave classes of k = "
            + goal.smallestClass()
            + " with at most the share "
            + goal.suppressionLimit()
            + " suppressed.");
  }
}
