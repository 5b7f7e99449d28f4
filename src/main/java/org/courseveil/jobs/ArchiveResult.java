package org.courseveil.jobs;

import java.util.List;
import java.util.Optional;
import org.courseveil.archive.ArchiveRun;
import org.courseveil.archive.ExpiryRun;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.RowTally;
import org.courseveil.report.AccountTally;

/**
 * What the archive job did.
 *
 * @param identifiers how many strings that name a deleted account the new rows were searched for
 */
record ArchiveResult(
    Export export,
    List<RowTally> tallies,
    ArchiveRun archived,
    long identifiers,
    ExpiryRun expired,
    QuarantineResult quarantine,
    AccountTally accounts,
    Optional<Deadlines> deadlines) {

  ExitCode exitCode() {
    return deadlines.filter(Deadlines::needAttention).isPresent()
        ? ExitCode.ATTENTION
        : ExitCode.DONE;
  }
}
