package org.courseveil.anonymize.tiers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.courseveil.anonymize.units.Bands;
import org.courseveil.anonymize.units.WeeklyTier;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/**
 * The columns of a weekly table after some coarsening steps, and how a unit's counts become its
 * rows. A block of weeks stands under its first week; the halves of a course divide at its ninth
 * week, whatever its learners did.
 */
public final class WeeklyShape implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 4;
  private static final int SECOND_HALF = 8;

  private final Set<CoarseningStep> steps;

  WeeklyShape(List<CoarseningStep> steps) {
    for (CoarseningStep step : steps) {
      if (step.tier() != Tier.WEEKLY) {
        throw new IllegalArgumentException("The step " + step + " does not change weekly rows.");
      }
    }
    this.steps = Set.copyOf(steps);
  }

  /** The events of a unit in one week, of one kind. */
  record Count(int week, String kind, long events) {}

  /** Where a row stands: a week or block of weeks, and a kind or, if kinds are merged, none. */
  record Place(int week, String kind) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::week).thenComparing(Place::kind);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  boolean hasKinds() {
    return !steps.contains(CoarseningStep.MERGE_KINDS);
  }

  boolean hasCounts() {
    return !steps.contains(CoarseningStep.PRESENCE_ONLY);
  }

  /** Returns the columns after the course. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(WeeklyTier.WEEK));
    if (hasKinds()) {
      columns.add(WeeklyTier.KIND);
    }
    if (hasCounts()) {
      columns.add(WeeklyTier.EVENTS);
    }
    return columns;
  }

  /** Returns the events of a unit by place, in the order of places. */
  Map<Place, Long> of(List<Count> counts) {
    Map<Place, Long> events = new TreeMap<>();
    for (Count count : counts) {
      if (count.week() < SECOND_HALF
          || !steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF)) {
        Place place = new Place(block(count.week()), hasKinds() ? count.kind() : "");
        events.merge(place, count.events(), Long::sum);
      }
    }
    return events;
  }

  /** Returns the values of the columns after the course. */
  List<Object> values(Place place, long events) {
    List<Object> values = new ArrayList<>(List.of(place.week()));
    if (hasKinds()) {
      values.add(place.kind());
    }
    if (hasCounts()) {
      values.add(Bands.WEEK_EVENTS.of(events));
    }
    return values;
  }

  /** Returns the last week of a place's week or block; nothing if it goes on to the end. */
  OptionalInt lastWeek(int week) {
    int last = week;
    if (hasHalves()) {
      last = week < SECOND_HALF ? SECOND_HALF - 1 : ArchiveSchema.LAST_WEEK;
    } else if (week >= 0 && steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS)) {
      last = week + BLOCK - 1;
    }
    return last < ArchiveSchema.LAST_WEEK ? OptionalInt.of(last) : OptionalInt.empty();
  }

  private boolean hasHalves() {
    return steps.contains(CoarseningStep.HALVES)
        || steps.contains(CoarseningStep.DROP_WEEKS_BEYOND_FIRST_HALF);
  }

  private int block(int week) {
    if (hasHalves()) {
      return week < SECOND_HALF ? 0 : SECOND_HALF;
    }
    return week >= 0 && steps.contains(CoarseningStep.FOUR_WEEK_BLOCKS)
        ? week / BLOCK * BLOCK
        : week;
  }
}
