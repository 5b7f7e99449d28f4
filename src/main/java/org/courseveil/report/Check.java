package org.courseveil.report;

/**
 * Something the figures of a report must show, and whether they do.
 *
 * @param rule what must hold
 * @param place the part of the run that was looked at
 * @param finding what was found there
 */
public record Check(String rule, String place, boolean passed, String finding) {}
