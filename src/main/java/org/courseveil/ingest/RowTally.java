package org.courseveil.ingest;

/**
 * How many rows of a source table had a fate.
 *
 * @param reason the rule or fault behind an exclusion or a quarantine, else empty
 */
public record RowTally(String source, RowFate fate, String reason, long rows) {}
