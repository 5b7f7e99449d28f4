package org.courseveil.ingest.dialect;

import java.util.Optional;

/** One line of the platform's archive of finished retirements. */
public record RetirementRecord(
    long userId,
    Optional<String> username,
    Optional<String> email,
    Optional<String> name,
    Optional<String> retiredUsername,
    Optional<String> retiredEmail,
    long requestedAt) {

  @Override
  public String toString() {
    return "RetirementRecord[redacted]";
  }
}
