package org.courseveil.archive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A release that has begun: its units are set aside until the package's commit record says whether
 * it was published. One of counts has none, for they left when it was decided.
 */
public record Intent(
    String packageId, String member, String release, Set<Unit> units, Optional<String> keyCopy) {
  public Intent {
    units = Set.copyOf(units);
  }

  /** Returns the release that this becomes when its package is out. */
  public Release completed(
      int sequence, String manifestDigest, ReleaseContent content, LocalDate expires) {
    return new Release(
        packageId,
        member,
        release,
        sequence,
        manifestDigest,
        keyCopy,
        units.size(),
        content,
        expires);
  }
}
