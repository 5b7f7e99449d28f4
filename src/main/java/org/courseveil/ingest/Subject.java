package org.courseveil.ingest;

import java.time.Instant;
import java.util.Optional;
import org.courseveil.policy.Exclusion;

/**
 * An account on the list of deletions.
 *
 * @param index its place in {@link Export#subjects}; means nothing outside one run
 * @param userId the platform's immutable id of the account
 * @param exclusion why the account is left out of the archive, if it is
 */
public record Subject(
    int index, String userId, Instant requestedAt, Optional<Exclusion> exclusion) {
  @Override
  public String toString() {
    return "Subject[" + index + "]";
  }
}
