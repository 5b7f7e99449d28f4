package org.courseveil.attacks;

import java.util.Map;

/**
 * What an adversary who holds raw logs expects a table of rows about units to say, in the shape
 * that the released rows show.
 *
 * @param <S> what somebody did at one place
 */
interface ActivityKnowledge<S> {
  /** Where a row stands: a week, a day or nothing of these, and what else tells where it is. */
  record Place(int time, String where) {}

  /** Returns where a released row stands. */
  Place place(Map<String, String> row);

  /** Returns whether a released row can be about what somebody did there. */
  boolean fits(Map<String, String> row, S done);

  /** Returns what the table would show of a raw unit if nothing was left out. */
  Map<Place, S> view(RawUnit unit);
}
