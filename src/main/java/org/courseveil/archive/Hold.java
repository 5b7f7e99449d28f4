package org.courseveil.archive;

import java.time.LocalDate;

/**
 * Why a unit stays in the archive though it could have left, and since when.
 *
 * @param reason in words for the operator
 * @param since the day of the first run that could not release it
 */
public record Hold(String reason, LocalDate since) {}
