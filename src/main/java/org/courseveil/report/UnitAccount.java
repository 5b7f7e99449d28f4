package org.courseveil.report;

import java.util.List;

/**
 * Where a member's units, each one learner's part in one course, stand.
 *
 * @param archived all units that the archive ever held of the member's courses
 * @param releasedBefore units that left in an earlier package
 * @param released units in this package
 * @param held units that wait in the archive for a later release, by reason
 * @param excluded units that will not be released, by reason
 */
public record UnitAccount(
    long archived, long releasedBefore, long released, List<Reason> held, List<Reason> excluded) {
  public UnitAccount {
    Counts.requireCount("units archived", archived);
    Counts.requireCount("units released before", releasedBefore);
    Counts.requireCount("units released", released);
    held = List.copyOf(held);
    excluded = List.copyOf(excluded);
  }

  /** Why units stay behind, and how many. */
  public record Reason(String reason, long units) {
    public Reason {
      Counts.requireCount("units that stay behind", units);
    }
  }

  /** Returns the units that this release could have taken. */
  long considered() {
    return archived - releasedBefore;
  }

  long heldUnits() {
    return held.stream().mapToLong(Reason::units).sum();
  }

  long excludedUnits() {
    return excluded.stream().mapToLong(Reason::units).sum();
  }

  long sum() {
    return releasedBefore + released + heldUnits() + excludedUnits();
  }

  long gap() {
    return archived - sum();
  }

  Check check(String member) {
    return new Check(
        "Every unit has one state",
        member,
        gap() == 0,
        gap() == 0
            ? Figures.grouped(archived) + " units are accounted for"
            : "the sum does not close (gap " + gap() + ")");
  }
}
