package org.courseveil.ingest.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event's line tells of what it is about, as it is written there: to be rebuilt, never
 * passed on.
 *
 * @param form how the payload is written
 * @param fields the wanted fields of the payload, with what is certain to stand in them
 * @param usageKey the part of the course that the context names
 * @param addresses the paths and addresses that the event names, the nearest first
 */
public record EventOutline(
    PayloadForm form,
    Map<String, String> fields,
    Optional<String> usageKey,
    List<String> addresses) {
  public EventOutline {
    fields = Map.copyOf(fields);
    addresses = List.copyOf(addresses);
  }

  @Override
  public String toString() {
    return "EventOutline[redacted]";
  }
}
