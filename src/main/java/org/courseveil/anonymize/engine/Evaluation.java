package org.courseveil.anonymize.engine;

import java.util.List;

/**
 * What levels come to in a table.
 *
 * @param score what the goal's quality model makes of them
 * @param suppressed the learners in classes that are not as the goal asks
 * @param classes the number of the other classes
 * @param smallestClass the learners of the smallest of these
 */
public record Evaluation(double score, long suppressed, int classes, long smallestClass) {
  /** Counts the classes of a table under the levels, and scores them. */
  public static Evaluation of(EquivalenceClasses table, SearchGoal goal, List<Integer> levels) {
    goal.requireLevelsOf(table);
    ClassTable entries = ClassTable.of(table, goal.layout(table), Node.of(levels));
    ClassVerdicts verdicts = new ClassVerdicts.Judge(table, goal).of(entries);
    return new Evaluation(
        goal.quality().over(table, goal.smallestClass()).score(verdicts),
        verdicts.suppressedLearners(),
        verdicts.kept(),
        verdicts.smallestKept());
  }
}
