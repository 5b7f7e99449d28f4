package org.courseveil.anonymize.release;

/**
 * What the last look at texts holds of the units that leave.
 *
 * @param table the table that they would stand in
 * @param learners how many wrote them
 */
public record HeldTexts(String table, long texts, long learners) {}
