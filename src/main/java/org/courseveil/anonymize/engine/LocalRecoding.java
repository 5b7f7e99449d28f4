package org.courseveil.anonymize.engine;

import java.util.Optional;

/**
 * Local recoding, whose classes may stand on different levels: in steps where there is time for
 * them, from the top otherwise.
 */
public final class LocalRecoding {
  private static final int MOST_TUPLES_FOR_STEPS = 250_000;

  private LocalRecoding() {}

  /** Recodes a table; nothing if more learners are left out than the goal permits. */
  public static Optional<Recoding> of(
      EquivalenceClasses table, SearchGoal goal, AnonymizationEngine engine) {
    // Asked of the model first, for both ways of recoding minimize loss.
    QualityModel loss = goal.quality().withoutSuppression();
    boolean inSteps =
        table.tuples() <= MOST_TUPLES_FOR_STEPS || !TopDownRecoding.canReach(goal, table);
    Recoding recoding =
        inSteps
            ? StepwiseRecoding.of(table, goal.by(loss), engine)
            : TopDownRecoding.of(table, goal);
    long left = table.learners() - recoding.histogram().learners();
    return left <= goal.mostSuppressed(table.learners()) ? Optional.of(recoding) : Optional.empty();
  }
}
