package org.courseveil.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How old a learner was in the year of the first activity.
 *
 * @param isKnown whether the birth year is known
 * @param least the lowest age that it can have been; means nothing if the birth year is unknown
 */
record Age(boolean isKnown, int least) implements Serializable {
  static final Age UNKNOWN = new Age(false, 0);

  /** Without any moment of activity nobody is known to have been of any age. */
  static Age of(OptionalInt birthYear, OptionalLong firstActivity) {
    if (birthYear.isEmpty()) {
      return UNKNOWN;
    }
    if (firstActivity.isEmpty()) {
      return new Age(true, Integer.MIN_VALUE);
    }
    int year = Instant.ofEpochMilli(firstActivity.getAsLong()).atZone(ZoneOffset.UTC).getYear();
    return new Age(true, year - birthYear.getAsInt() - 1);
  }

  /** Whether the birth year lets the learner be younger; an unknown one says nothing. */
  boolean mayBeBelow(int years) {
    return isKnown && least < years;
  }
}
