package org.courseveil.anonymize.aggregate;

import java.util.Map;
import java.util.Set;
import org.courseveil.policy.CellRequirement;

/**
 * What follows of the unpublished parts of a split for somebody who knows the published ones, how
 * they were rounded, that each has the smallest cell's learners, and the course's exact count.
 *
 * <p>That is more than any reader knows: bounds from the published tables are no narrower.
 */
record CellBounds(CellRequirement required, Map<Part, Long> rounded, Set<Part> unpublished) {
  /** Returns how many values below the highest possible one an unpublished part can have. */
  long width() {
    long exact = 0;
    long roundedMargin = 0;
    for (Map.Entry<Part, Long> part : rounded.entrySet()) {
      exact += part.getKey().learners();
      roundedMargin += part.getValue();
    }
    long slack = required.roundingBase() - 1L;
    long fewest = exact;
    long most = exact;
    for (Map.Entry<Part, Long> part : rounded.entrySet()) {
      if (!unpublished.contains(part.getKey())) {
        fewest -= part.getValue() + slack;
        most -= Math.max(required.minimumCell(), part.getValue() - slack);
        roundedMargin -= part.getValue();
      }
    }
    // The rounded values of unpublished parts are known as a sum, and of a single one exactly.
    long upper = Math.min(most, roundedMargin + slack);
    long others = unpublished.size() - 1L;
    long lower =
        others == 0
            ? Math.max(fewest, roundedMargin - slack)
            : fewest - roundedMargin - others * slack;
    return upper - Math.max(0, lower);
  }
}
