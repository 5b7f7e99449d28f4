package org.courseveil.ingest.dialect;

import java.util.Optional;

/**
 * One line of the platform's archive of finished retirements.
 *
 * @param changedAt the end of the retirement, or the request's moment where the line lacks it
 */
public record RetirementRecord(
    long userId,
    Optional<String> username,
    Optional<String> email,
    Optional<String> name,
    Optional<String> retiredUsername,
    Optional<String> retiredEmail,
    long requestedAt,
    long changedAt) {

  @Override
  public String toString() {
    return "RetirementRecord[redacted]";
  }
}
