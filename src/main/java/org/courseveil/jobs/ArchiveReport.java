package org.courseveil.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courseveil.archive.ArchivePeriod;
import org.courseveil.report.ArchiveSection;
import org.courseveil.report.NotRead;
import org.courseveil.report.RowAccount;

/** The archive job's part of the report. */
final class ArchiveReport {
  private ArchiveReport() {}

  static ArchiveSection of(Run run, ArchiveResult result) {
    return new ArchiveSection(
        new RowAccount(result.export().read(), result.tallies()),
        result.accounts(),
        result.deadlines().map(Deadlines::tally),
        new NotRead(result.export().unread(), result.export().unknown()),
        quarantine(run, result),
        new ArchiveSection.ResidualCheck(result.identifiers(), result.archived().rows()),
        result
            .archived()
            .segment()
            .map(
                id ->
                    new ArchiveSection.Segment(
                        ArchivePeriod.of(run.asOf()).toString(),
                        id,
                        result.archived().rows(),
                        result.archived().texts(),
                        result.archived().events())),
        new ArchiveSection.Expired(
            names(result.expired().forgotten()),
            names(result.expired().rewritten()),
            result.expired().units(),
            result.quarantine().filesExpired()));
  }

  private static ArchiveSection.Quarantine quarantine(Run run, ArchiveResult result) {
    long read = result.export().read().values().stream().mapToLong(Long::longValue).sum();
    long lines = result.quarantine().lines();
    Map<LocalDate, Long> files = new TreeMap<>(run.ledger().state().quarantinedByDay());
    int days = run.config().policy().quarantineDays();
    return new ArchiveSection.Quarantine(
        lines,
        files.entrySet().stream()
            .map(
                entry ->
                    new ArchiveSection.Quarantine.Kept(
                        entry.getKey(), entry.getKey().plusDays(days), entry.getValue()))
            .toList(),
        read == 0 ? 0 : (double) lines / read,
        run.config().inputs().maximumBadShare());
  }

  private static List<String> names(List<ArchivePeriod> periods) {
    return periods.stream().map(ArchivePeriod::toString).toList();
  }
}
