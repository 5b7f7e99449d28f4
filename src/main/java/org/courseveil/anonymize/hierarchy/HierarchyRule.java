package org.courseveil.anonymize.hierarchy;

import org.courseveil.anonymize.engine.Hierarchy;

/**
 * A hierarchy told by what it does instead of row by row. Its domain is closed, and each value of
 * it has a label on every level. A rule of which that is not true is refused with {@link
 * IllegalArgumentException}, when it is made or at the latest when its hierarchy is.
 */
public sealed interface HierarchyRule permits Intervals, Dates, Prefixes, Groups, Shipped {
  /** Returns the hierarchy for a column. */
  Hierarchy hierarchy(String column);
}
