package org.courseveil.ingest.catalog;

import java.util.Optional;

/**
 * What becomes of an event type.
 *
 * @param pattern a type, or what the types have in common
 * @param kind the kind of activity, or nothing for a known type that is left out
 */
public record EventRule(String pattern, Optional<EventKind> kind, String reason) {}
