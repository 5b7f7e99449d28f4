package org.courseveil.anonymize.engine;

import org.courseveil.anonymize.engine.SearchOutcome.NoSolution;

/**
 * The engine that finds ARX's optimum without looking at most of the lattice: it takes nodes in the
 * order of what they lose at least, as single columns and small projections tell, rolls each one's
 * classes up from the smallest finer table it has, and ends when nothing that is left can be better
 * than what was found.
 */
public final class BestFirstEngine implements AnonymizationEngine {
  @Override
  public String name() {
    return "courseveil-best-first";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public SearchOutcome search(EquivalenceClasses table, SearchGoal goal) {
    goal.requireLevelsOf(table);
    if (!TupleLayout.fits(table)) {
      return new NoSolution(
          "The quasi-identifiers have too many values to be told apart by one number of 63 bits."
              + " Use fewer of them, or coarser ones.");
    }
    if (table.learners() > Integer.MAX_VALUE) {
      return new NoSolution(
          "The table has more learners than this engine counts, " + Integer.MAX_VALUE + ".");
    }
    return goal.refusal(table).orElseGet(() -> new Search(table, goal).run());
  }
}
