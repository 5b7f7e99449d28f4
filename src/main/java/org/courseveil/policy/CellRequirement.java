package org.courseveil.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What every published table of counts must keep to.
 *
 * @param minimumCell the fewest learners that a published count tells of, and the least width of
 *     what can be inferred of any other count
 * @param roundingBase published counts are multiples of it
 * @param tables the tables that may leave; that of courses always does
 */
public record CellRequirement(int minimumCell, int roundingBase, Set<AggregateTable> tables) {
  public CellRequirement {
    if (minimumCell < 2) {
      throw new IllegalArgumentException(
          "A cell must have at least 2 learners. Provided value: " + minimumCell);
    }
    if (roundingBase < 1 || roundingBase > minimumCell) {
      throw new IllegalArgumentException(
          "The rounding base must be from 1 to the smallest cell, "
              + minimumCell
              + ". Provided value: "
              + roundingBase);
    }
    EnumSet<AggregateTable> all = EnumSet.of(AggregateTable.COURSES);
    all.addAll(tables);
    tables = Collections.unmodifiableSet(all);
  }

  /** Returns this requirement where it is stricter, and the other where that is. */
  CellRequirement strictest(CellRequirement other) {
    EnumSet<AggregateTable> both = EnumSet.copyOf(tables);
    both.retainAll(other.tables);
    return new CellRequirement(
        Math.max(minimumCell, other.minimumCell), Math.max(roundingBase, other.roundingBase), both);
  }

  /** Returns whether a table may leave. */
  public boolean permits(AggregateTable table) {
    return tables.contains(table);
  }

  /** Returns the fewest learners of a course that a release counts: four times the cell. */
  public int minimumLearners() {
    return 4 * minimumCell;
  }
}
