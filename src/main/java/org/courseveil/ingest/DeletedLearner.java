package org.courseveil.ingest;

import java.time.Instant;
import java.util.Set;

/**
 * A learner whose account is deleted, as the list of deletions names them: for a notice of the
 * deletion alone. Nothing of this enters the archive or a package. Texts that the list lacks, or
 * that those who are told never knew, are empty.
 *
 * @param username the name before the retirement
 * @param completedAt when the list last changed the request, which is complete
 * @param organizations whose courses the learner ever enrolled in
 */
public record DeletedLearner(
    String userId,
    String username,
    String email,
    String name,
    Instant completedAt,
    Set<String> organizations) {

  public DeletedLearner {
    organizations = Set.copyOf(organizations);
  }

  @Override
  public String toString() {
    return "DeletedLearner[redacted]";
  }
}
