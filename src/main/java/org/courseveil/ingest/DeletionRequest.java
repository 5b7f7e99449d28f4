package org.courseveil.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A request to delete an account, as the list of deletions states it. Texts that the list lacks are
 * empty.
 *
 * @param userId the platform's immutable id of the account, in the form that its exports have
 * @param username the name before the retirement
 * @param changedAt the last change of the request that the list tells of: the end of the
 *     retirement, if it is complete
 * @param complete whether the retirement is far enough for the account to count as deleted
 * @param place the line of the list, to be named to people
 */
record DeletionRequest(
    String userId,
    String username,
    String email,
    String name,
    String retiredUsername,
    String retiredEmail,
    Instant requestedAt,
    Instant changedAt,
    boolean complete,
    int place)
    implements Serializable {

  /** Returns every text that names the account. */
  List<String> identifiers() {
    return List.of(userId, username, email, name, retiredUsername, retiredEmail);
  }

  /** Returns whether the list says what the account and its learner were called. */
  boolean namesLearner() {
    return !username.isBlank() && !name.isBlank();
  }

  @Override
  public String toString() {
    return "DeletionRequest[line " + place + "]";
  }
}
