package org.courseveil.anonymize.tiers;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The classes that could be released, summed up by their number of learners.
 *
 * <p>An outsider who knows that somebody holds a certificate looks for them among those who
 * completed the course alone. So a class counts once for every outcome in it, and the smallest
 * classes are held until on average k learners stand behind each: {@link #smallestKept}.
 */
record ClassSizes(List<OfSize> sizes) {
  /**
   * All classes of one size.
   *
   * @param outcomes the outcomes in each class, added up
   * @param signatures the distinct rows in each class, pseudonyms aside, added up
   */
  record OfSize(long learners, long classes, long units, long outcomes, long signatures) {
    OfSize plus(OfSize other) {
      return new OfSize(
          learners,
          classes + other.classes,
          units + other.units,
          outcomes + other.outcomes,
          signatures + other.signatures);
    }
  }

  /** The sums over some classes. */
  record Sums(long classes, long units, long outcomes, long signatures) {
    double outsiderRate() {
      return (double) outcomes / units;
    }

    double memberRate() {
      return (double) signatures / units;
    }
  }

  ClassSizes {
    sizes = sizes.stream().sorted(Comparator.comparingLong(OfSize::learners)).toList();
  }

  /** Returns the least learners of a class that is kept so that an outsider's rate holds. */
  OptionalLong smallestKept(double outsiderLimit) {
    return sizes.stream()
        .mapToLong(OfSize::learners)
        .filter(learners -> from(learners).outsiderRate() <= outsiderLimit)
        .findFirst();
  }

  /** Returns the sums over the classes of at least so many learners. */
  Sums from(long learners) {
    Sums sums = new Sums(0, 0, 0, 0);
    for (OfSize size : sizes) {
      if (size.learners() >= learners) {
        sums =
            new Sums(
                sums.classes() + size.classes(),
                sums.units() + size.units(),
                sums.outcomes() + size.outcomes(),
                sums.signatures() + size.signatures());
      }
    }
    return sums;
  }
}
