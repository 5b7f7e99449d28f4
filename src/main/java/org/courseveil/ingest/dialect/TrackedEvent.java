package org.courseveil.ingest.dialect;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is read of an event: who did what kind of thing in which course, and when.
 *
 * @param username the name that the event gives its actor; empty names are missing
 * @param userId the number that the event gives its actor
 * @param courseId the course as the event names it, not yet held against the form of an id
 * @param type the event's type: a name, or the path of a request
 * @param time in milliseconds since 1970, UTC
 */
public record TrackedEvent(
    Optional<String> username,
    OptionalLong userId,
    Optional<String> courseId,
    String type,
    Optional<EventSource> source,
    long time) {

  @Override
  public String toString() {
    return "TrackedEvent[redacted]";
  }
}
