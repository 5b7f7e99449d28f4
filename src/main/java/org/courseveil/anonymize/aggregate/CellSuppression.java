package org.courseveil.anonymize.aggregate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.policy.CellRequirement;

/**
 * The suppression of cells in one split: primary of those with too few learners, nobody among them,
 * and complementary of further ones, the smallest first, until what follows of an unpublished part
 * is an interval as wide as the smallest cell.
 */
record CellSuppression(CellRequirement required) {
  /** Returns the parts whose rounded value may be published. */
  Set<Part> published(Split split, Map<Part, Long> rounded) {
    Set<Part> unpublished = new HashSet<>();
    for (Part part : split.parts()) {
      if (!part.hasCell() || part.learners() < required.minimumCell()) {
        unpublished.add(part);
      }
    }
    while (needsProtection(unpublished)
        && new CellBounds(required, rounded, unpublished).width() < required.minimumCell()) {
      Optional<Part> smallest =
          split.parts().stream()
              .filter(part -> !unpublished.contains(part))
              .min(Comparator.comparingLong(Part::learners));
      if (smallest.isEmpty()) {
        break;
      }
      unpublished.add(smallest.get());
    }
    Set<Part> published = new HashSet<>(split.parts());
    published.removeAll(unpublished);
    return published;
  }

  /** A large part that merely has no cell hides nothing. */
  private boolean needsProtection(Set<Part> unpublished) {
    return unpublished.stream()
        .anyMatch(part -> part.hasCell() || part.learners() < required.minimumCell());
  }
}
