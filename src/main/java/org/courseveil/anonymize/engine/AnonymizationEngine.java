package org.courseveil.anonymize.engine;

/**
 * A search for the generalization of a table of counts that loses least, among those that leave
 * every kept class with at least k learners.
 *
 * <p>Every engine answers alike: least loss; of equal losses the lowest sum of levels; of equal
 * sums the lexicographically first levels.
 */
public interface AnonymizationEngine {
  /** Returns the name under which the evidence tells engines apart. */
  String name();

  /** Returns the version of its way of searching. */
  String version();

  /** Searches; that there is no solution is an answer, not an exception. */
  SearchOutcome search(EquivalenceClasses table, SearchGoal goal);
}
