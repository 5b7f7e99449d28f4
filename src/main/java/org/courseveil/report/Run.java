package org.courseveil.report;

import java.time.Instant;

/**
 * Which run a report is about.
 *
 * @param job the command that ran, such as {@code archive}
 * @param contact whom to ask at the platform
 * @param asOf the moment that the run took for the present
 * @param writtenAt the moment at which the report was written
 * @param producer the program and its version
 */
public record Run(
    String job,
    String platformId,
    String platformName,
    String contact,
    Instant asOf,
    Instant writtenAt,
    String producer) {}
