package org.courseveil.anonymize.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.courseveil.policy.CheckFailedException;

/** What verifying a package's tables comes to. */
public sealed interface Verification {
  /** The tables keep every rule. */
  record Verified(AnonymityEvidence evidence) implements Verification {
    @Override
    public AnonymityEvidence orThrow(String what) {
      return evidence;
    }
  }

  /** The tables break rules, all of which are named; they must not leave. */
  record Refused(List<Breach> breaches) implements Verification {
    public Refused {
      breaches = List.copyOf(breaches);
    }

    @Override
    public AnonymityEvidence orThrow(String what) {
      throw new CheckFailedException(
          "The verifier refuses "
              + what
              + ": "
              + breaches.stream().map(Breach::toString).collect(Collectors.joining(" ")));
    }
  }

  /**
   * Returns what was measured, or stops the run with every breach.
   *
   * @param what names what was verified, to people
   */
  AnonymityEvidence orThrow(String what);
}
