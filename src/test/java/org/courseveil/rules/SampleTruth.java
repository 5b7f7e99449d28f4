package org.courseveil.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.attacks.LeakSearch;
import org.courseveil.jobs.SamplePlatform;

/** Who is who in a sample, as far as the rules of every policy ask for it. */
interface SampleTruth {
  /** Returns a search for all that names anybody of the sample. */
  LeakSearch leaks();

  /** Returns the accounts that a rule leaves out, by the rule's name. */
  Set<String> leftOut(String reason);

  /** Returns the courses of the one member. */
  Set<String> ownCourses();

  /** Returns what the generator of Open edX exports wrote down. */
  static SampleTruth of(GroundTruth truth) {
    return new SampleTruth() {
      @Override
      public LeakSearch leaks() {
        return LeakSearch.of(truth, account -> true);
      }

      @Override
      public Set<String> leftOut(String reason) {
        return truth.accounts().stream()
            .filter(account -> account.reason().equals(reason))
            .map(account -> Long.toString(account.userId()))
            .collect(Collectors.toSet());
      }

      @Override
      public Set<String> ownCourses() {
        return truth.units().stream()
            .filter(unit -> unit.member().equals(SamplePlatform.MEMBER))
            .map(GroundTruth.Unit::course)
            .collect(Collectors.toSet());
      }
    };
  }
}
