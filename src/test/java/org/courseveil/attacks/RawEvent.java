package org.courseveil.attacks;

/**
 * What raw logs tell of one event that is of a part of a course.
 *
 * @param day the day of the course, from 0 at its start
 * @param type the type's name in the catalog
 * @param kind the kind of activity that the type is of
 * @param module the part of the course
 * @param outcome {@code correct} or {@code incorrect}; {@code none} of what is no answer
 * @param attempt the number of the attempt, from 1; 0 of what is no answer
 */
public record RawEvent(
    int day, String type, String kind, String module, String outcome, int attempt) {}
