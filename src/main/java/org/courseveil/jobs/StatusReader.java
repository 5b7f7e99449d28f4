package org.courseveil.jobs;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courseveil.archive.ArchivePeriod;
import org.courseveil.archive.Hold;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.ingest.PlatformExport;
import org.courseveil.ingest.Subject;
import org.courseveil.packaging.format.Recipient;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.Problem;
import org.courseveil.report.PlatformStatus;
import org.courseveil.report.PlatformStatus.CertificateEnd;
import org.courseveil.report.PlatformStatus.CertificateEnd.Nearness;
import org.courseveil.report.PlatformStatus.Count;
import org.courseveil.report.PlatformStatus.Expiring;
import org.courseveil.report.PlatformStatus.HeldUnits;
import org.courseveil.report.PlatformStatus.MemberUnits;

/** Reads a platform's status off the list of deletions, the ledger and the certificates. */
final class StatusReader {
  private final Run run;
  private final JobConfig config;
  private final LedgerState ledger;

  StatusReader(Run run) {
    this.run = run;
    this.config = run.config();
    this.ledger = run.ledger().state();
  }

  PlatformStatus read() {
    List<Subject> requests = PlatformExport.requests(config, run.exports());
    Optional<Deadlines> archiving =
        Deadlines.of(config, run.asOf(), requests, run.ledger()::hasSettled, subject -> false);
    Optional<Deadlines> notices =
        config.notices().flatMap(settings -> NotifyJob.deadlines(run, requests));
    List<CertificateEnd> certificates = certificates();
    List<String> unfit = run.recipients().problems().stream().map(Problem::toString).toList();
    boolean attention =
        archiving.filter(Deadlines::needAttention).isPresent()
            || notices.filter(Deadlines::needAttention).isPresent()
            || certificates.stream().anyMatch(end -> end.nearness() != Nearness.FAR)
            || !unfit.isEmpty();
    return new PlatformStatus(
        run.today(),
        (attention ? ExitCode.ATTENTION : ExitCode.DONE).value(),
        archiving.map(Deadlines::status),
        notices.map(Deadlines::status),
        config.members().stream().map(this::units).toList(),
        expiring(),
        certificates,
        unfit);
  }

  private MemberUnits units(Member member) {
    Map<UnitState, Set<Unit>> own = new HashMap<>();
    for (UnitState state : UnitState.values()) {
      own.put(
          state,
          ledger.unitsIn(state).stream()
              .filter(unit -> member.organizations().contains(unit.organization()))
              .collect(Collectors.toSet()));
    }
    return new MemberUnits(
        member.id(),
        count(own.getOrDefault(UnitState.ARCHIVED, Set.of())),
        count(own.getOrDefault(UnitState.HELD, Set.of())),
        count(own.getOrDefault(UnitState.FROZEN, Set.of())),
        count(own.getOrDefault(UnitState.RELEASED, Set.of())),
        count(own.getOrDefault(UnitState.EXPIRED, Set.of())),
        reasons(own.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
  }

  private List<HeldUnits> reasons(Set<Unit> own) {
    Map<Hold, Set<Unit>> byHold = new HashMap<>();
    ledger
        .holds()
        .forEach(
            (unit, hold) -> {
              if (own.contains(unit)) {
                byHold.computeIfAbsent(hold, any -> new HashSet<>()).add(unit);
              }
            });
    return byHold.entrySet().stream()
        .map(
            held ->
                new HeldUnits(
                    held.getKey().reason(), held.getKey().since(), count(held.getValue())))
        .sorted(Comparator.comparing(HeldUnits::since).thenComparing(HeldUnits::reason))
        .toList();
  }

  private static Count count(Collection<Unit> units) {
    return new Count(units.size(), units.stream().map(Unit::learner).distinct().count());
  }

  private List<Expiring> expiring() {
    List<Expiring> expiring = new ArrayList<>();
    Map<ArchivePeriod, Long> present = unitsByPeriod();
    for (ArchivePeriod period : ledger.periods()) {
      expiring.add(
          new Expiring(
              after(period, config.archive().retention()),
              Expiring.Kind.ARCHIVE_PERIOD,
              period.toString(),
              present.getOrDefault(period, 0L)));
    }
    present.forEach(
        (period, units) ->
            expiring.add(
                new Expiring(
                    after(period, config.archive().longestHold()),
                    Expiring.Kind.HELD_UNITS,
                    period.toString(),
                    units)));
    ledger
        .quarantinedByDay()
        .forEach(
            (day, files) ->
                expiring.add(
                    new Expiring(
                        day.plusDays(config.policy().quarantineDays()),
                        Expiring.Kind.QUARANTINE,
                        day.toString(),
                        files)));
    ledger
        .releases()
        .forEach(
            release ->
                expiring.add(
                    new Expiring(
                        release.expires(),
                        Expiring.Kind.PACKAGE,
                        release.packageId() + " of " + release.member() + ", " + release.release(),
                        release.units())));
    expiring.sort(Comparator.comparing(Expiring::day).thenComparing(Expiring::what));
    return expiring;
  }

  /** Units on legal hold do not end with their period. */
  private Map<ArchivePeriod, Long> unitsByPeriod() {
    Map<ArchivePeriod, Long> units = new TreeMap<>();
    for (UnitState state : List.of(UnitState.ARCHIVED, UnitState.HELD)) {
      for (Unit unit : ledger.unitsIn(state)) {
        ledger.since(unit).ifPresent(period -> units.merge(period, 1L, Long::sum));
      }
    }
    return units;
  }

  private static LocalDate after(ArchivePeriod period, Period time) {
    return LocalDate.ofInstant(period.end(), ZoneOffset.UTC).plus(time);
  }

  private List<CertificateEnd> certificates() {
    List<CertificateEnd> ends = new ArrayList<>();
    for (Member member : config.members()) {
      for (Recipient recipient : run.recipients().sealedTo(member)) {
        Optional<LocalDate> end =
            recipient
                .certificate()
                .expiry()
                .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
        ends.add(
            new CertificateEnd(
                member.id(),
                recipient.certificate().fingerprint(),
                end,
                Nearness.of(end, run.today())));
      }
    }
    return ends;
  }
}
