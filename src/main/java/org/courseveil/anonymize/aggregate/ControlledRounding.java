package org.courseveil.anonymize.aggregate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Controlled random rounding of one course's counts: all splits stay additive, in every one of them
 * the rounded parts sum up to the same rounded margin.
 *
 * <p>Learners are laid on a line, part after part, and a grid of points lies over it, a base apart,
 * at a random offset. A part's rounded value is the base times the points on its stretch. So a
 * multiple of the base stays as it is, every other count goes to one of the two multiples beside
 * it, and its expectation is the count itself. Offset and order of parts are kept nowhere.
 */
final class ControlledRounding {
  private final long base;
  private final long offset;
  private final Random random;

  ControlledRounding(int base, Random random) {
    this.base = base;
    this.offset = random.nextInt(base);
    this.random = random;
  }

  /** Returns the rounded margin of a course. */
  long margin(long learners) {
    return base * points(learners);
  }

  /** Returns the rounded value of each part. */
  Map<Part, Long> parts(Split split) {
    List<Part> line = new ArrayList<>(split.parts());
    Collections.shuffle(line, random);
    Map<Part, Long> rounded = new HashMap<>();
    long end = 0;
    for (Part part : line) {
      long start = end;
      end += part.learners();
      rounded.put(part, base * (points(end) - points(start)));
    }
    return rounded;
  }

  /** Counts the grid's points below a place on the line. */
  private long points(long place) {
    return Math.floorDiv(place - offset + base - 1, base);
  }
}
