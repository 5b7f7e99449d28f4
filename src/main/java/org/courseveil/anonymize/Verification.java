package org.courseveil.anonymize;

import java.util.List;

/** What verifying a package's tables comes to. */
public sealed interface Verification {
  /** The tables keep every rule. */
  record Verified(AnonymizedTables tables) implements Verification {}

  /** The tables break rules, all of which are named; they must not leave. */
  record Refused(List<Breach> breaches) implements Verification {
    public Refused {
      breaches = List.copyOf(breaches);
    }
  }
}
