package org.courseveil.anonymize;

import org.courseveil.anonymize.release.HeldReason;

/** What preparing a member's release comes to. */
public sealed interface ReleaseOutcome permits Prepared, ReleaseOutcome.Held {
  /** Nothing leaves: all units of the member stay in the archive for a later release. */
  record Held(HeldReason reason, String explanation) implements ReleaseOutcome {}
}
