package org.courseveil.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.courseveil.parquet.DataKey;

/** The parts of a ledger state while it is read or changed; sealed into a {@link LedgerState}. */
final class LedgerDraft {
  /**
   * An account that was archived.
   *
   * @param archiveId its learner's id; erased when the last of the learner's units has left
   * @param lastPeriod the last period in which rows of it were archived
   */
  record Account(Optional<Id128> archiveId, ArchivePeriod lastPeriod) {}

  /**
   * A unit's standing.
   *
   * @param since the period in which it was first archived
   * @param hold why it stays, if it is held or frozen
   */
  record Standing(UnitState state, ArchivePeriod since, Optional<Hold> hold) {}

  /** A file of unreadable lines, remembered after its removal so that it does not come back. */
  record QuarantineFile(LocalDate storedOn, boolean removed) {}

  final Map<Id128, Account> accounts;
  final Set<Id128> settled;
  NoticeReceipts receipts;
  final Map<Unit, Standing> units;
  final Map<String, LocalDate> courseStarts;
  final Map<ArchivePeriod, DataKey> periodKeys;
  final List<Segment> segments;
  final Map<String, QuarantineFile> quarantine;
  final List<FrozenScheme> schemes;
  final List<Release> releases;
  final Map<String, Intent> intents;
  final List<CountedRelease> counted;

  LedgerDraft() {
    accounts = new HashMap<>();
    settled = new HashSet<>();
    receipts = NoticeReceipts.NONE;
    units = new HashMap<>();
    courseStarts = new TreeMap<>();
    periodKeys = new TreeMap<>();
    segments = new ArrayList<>();
    quarantine = new TreeMap<>();
    schemes = new ArrayList<>();
    releases = new ArrayList<>();
    intents = new TreeMap<>();
    counted = new ArrayList<>();
  }

  LedgerDraft(LedgerState state) {
    accounts = new HashMap<>(state.accounts());
    settled = new HashSet<>(state.settled());
    receipts = state.receipts();
    units = new HashMap<>(state.standings());
    courseStarts = new TreeMap<>(state.courseStarts());
    periodKeys = new TreeMap<>(state.periodKeys());
    segments = new ArrayList<>(state.segments());
    quarantine = new TreeMap<>(state.quarantine());
    schemes = new ArrayList<>(state.schemes());
    releases = new ArrayList<>(state.releases());
    intents = new TreeMap<>();
    state.intents().forEach(intent -> intents.put(intent.packageId(), intent));
    counted = new ArrayList<>(state.counted());
  }

  void move(Iterable<Unit> moved, UnitState to) {
    for (Unit unit : moved) {
      Standing standing = units.get(unit);
      if (standing != null) {
        units.put(unit, new Standing(to, standing.since(), Optional.empty()));
      }
    }
  }

  /** Holds units for a reason; one that was held for it before stays held since then. */
  void hold(Iterable<Unit> held, UnitState as, Hold hold) {
    for (Unit unit : held) {
      Standing standing = units.get(unit);
      if (standing != null) {
        Hold since =
            standing.hold().filter(before -> before.reason().equals(hold.reason())).orElse(hold);
        units.put(unit, new Standing(as, standing.since(), Optional.of(since)));
      }
    }
  }

  /** Changes what is known of a release's content. */
  void content(String packageId, UnaryOperator<ReleaseContent> change) {
    releases.replaceAll(
        release ->
            release.packageId().equals(packageId)
                ? release.with(change.apply(release.content()))
                : release);
  }

  /**
   * Erases the ids of the given learners that have no unit in the archive any more; the tags stay,
   * so that late rows are recognised.
   */
  void eraseDeparted(Set<Id128> learners) {
    Set<Id128> present = new HashSet<>();
    units.forEach(
        (unit, standing) -> {
          if (standing.state().isPresent()) {
            present.add(unit.learner());
          }
        });
    accounts.replaceAll(
        (tag, account) ->
            account
                    .archiveId()
                    .filter(id -> learners.contains(id) && !present.contains(id))
                    .isPresent()
                ? new Account(Optional.empty(), account.lastPeriod())
                : account);
  }

  /** Drops what is known of units of a forgotten period whose learners nobody can name any more. */
  void dropNameless(ArchivePeriod period) {
    Set<Id128> named = new HashSet<>();
    accounts.values().forEach(account -> account.archiveId().ifPresent(named::add));
    units
        .entrySet()
        .removeIf(
            entry ->
                entry.getValue().since().equals(period)
                    && !named.contains(entry.getKey().learner()));
  }

  LedgerState seal() {
    return new LedgerState(this);
  }
}
