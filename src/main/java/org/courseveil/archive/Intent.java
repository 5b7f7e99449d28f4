package org.courseveil.archive;

import java.util.Set;

/**
 * A release that has begun: its units are set aside until the package's commit record says whether
 * it was published.
 */
public record Intent(String packageId, String member, String release, Set<Unit> units) {
  public Intent {
    units = Set.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("A release has at least one unit: " + packageId);
    }
  }
}
