package org.courseveil.jobs;

import java.util.List;
import java.util.Optional;
import org.courseveil.anonymize.scheme.Scheme;

/** What the package job released, or would release. */
record ReleaseResult(String release, Optional<Scheme> scheme, List<MemberResult> members) {

  ExitCode exitCode() {
    return members.stream().anyMatch(MemberResult::isHeldWhole)
        ? ExitCode.ATTENTION
        : ExitCode.DONE;
  }
}
