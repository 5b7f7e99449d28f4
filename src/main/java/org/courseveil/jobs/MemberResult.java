package org.courseveil.jobs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.courseveil.anonymize.release.HeldReason;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.packaging.SearchedPackage;
import org.courseveil.policy.Member;

/**
 * What became of one member's units.
 *
 * @param units the member's units by course and state, after the run
 * @param leaving the units by course that leave, or would leave, in this release
 * @param learners the distinct learners among those
 */
record MemberResult(
    Member member, Outcome outcome, UnitCounts units, Map<String, Long> leaving, long learners) {

  /** How the member's release ended. */
  sealed interface Outcome {}

  /**
   * A package lies at a place; an assessment has none.
   *
   * @param uniquesBefore the units that were alone before anything was generalized
   */
  record Released(Optional<PublishedPlace> place, AnonymityEvidence evidence, long uniquesBefore)
      implements Outcome {}

  /** Where a package was published. */
  record PublishedPlace(
      String packageId, long sequence, Path path, long files, SearchedPackage searched) {}

  /** Nothing left. */
  record Held(HeldReason reason, String explanation) implements Outcome {}

  /** This cycle's release is out already; what came since waits for the next. */
  record AlreadyReleased() implements Outcome {}

  boolean isHeldWhole() {
    return outcome instanceof Held held && held.reason() != HeldReason.NO_UNITS;
  }
}
