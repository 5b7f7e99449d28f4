package org.courseveil.attacks;

/**
 * A needle that was found.
 *
 * @param place the file or table, and the containers within it
 * @param offset the first byte or row, within the innermost container
 * @param form how the value was written
 */
public record Finding(String place, long offset, String form, Needle needle) {}
