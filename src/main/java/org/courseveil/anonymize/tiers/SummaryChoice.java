package org.courseveil.anonymize.tiers;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.release.ReleaseTerms;
import org.courseveil.anonymize.scheme.Scheme;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Tier;

/** What of a member's summary may leave, as far as its counts tell. */
public sealed interface SummaryChoice {
  /**
   * A summary in which nobody can link more than the limits.
   *
   * @param steps the coarsening steps that it took
   * @param classes the tuples that leave
   * @param counts the units that leave, counted
   */
  record Chosen(
      SummaryShape shape,
      List<CoarseningStep> steps,
      Set<List<String>> classes,
      List<SummaryCount> counts)
      implements SummaryChoice {
    /** Returns the number of units that leave. */
    public long units() {
      return counts.stream().mapToLong(SummaryCount::learners).sum();
    }
  }

  /** No summary may leave. */
  record Refused(HeldReason reason, String explanation) implements SummaryChoice {}

  /** Takes the steps of the ladder until every limit holds. */
  static SummaryChoice of(List<SummaryCount> counts, Scheme scheme, ReleaseTerms terms) {
    if (counts.isEmpty()) {
      return new Refused(HeldReason.NO_UNITS, "The archive has no units of this member's courses.");
    }
    boolean anyClass = false;
    List<CoarseningStep> ladder = terms.ladder(Tier.SUMMARY);
    for (int taken = 0; taken <= ladder.size(); taken++) {
      SummaryShape shape = new SummaryShape(scheme.quasiIdentifiers(), ladder.subList(0, taken));
      SummaryClasses classes = SummaryClasses.sufficient(counts, shape, terms.privacy());
      ClassSizes sizes = classes.sizes(shape);
      OptionalLong smallest = sizes.smallestKept(terms.strangerLimit());
      if (smallest.isPresent()) {
        anyClass = true;
        long least = smallest.getAsLong();
        if (sizes.from(least).memberRate() <= terms.memberLimit(Tier.SUMMARY)) {
          Set<List<String>> leaving = classes.from(least);
          return new Chosen(
              shape,
              List.copyOf(ladder.subList(0, taken)),
              leaving,
              counts.stream().filter(count -> leaving.contains(count.tuple())).toList());
        }
      }
    }
    return anyClass
        ? new Refused(
            HeldReason.TOO_LINKABLE,
            "The member could link more than the share "
                + terms.memberLimit(Tier.SUMMARY)
                + " of the summary's rows after the last step of its ladder.")
        : new Refused(
            HeldReason.CLASSES_TOO_SMALL,
            "No class has "
                + terms.privacy().k()
                + " learners and "
                + terms.privacy().l()
                + " values of each result.");
  }
}
