package org.courseveil.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to delete an account.
 *
 * @param state the state of the retirement
 * @param retiredAt when the profile was erased, if it was
 */
record Deletion(Instant requestedAt, String state, Optional<Instant> retiredAt) {

  boolean erasedIn(LocalDate snapshot) {
    return retiredAt.isPresent() && retiredAt.get().isBefore(Timeline.midnight(snapshot));
  }
}
