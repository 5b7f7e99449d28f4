package org.courseveil.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courseveil.archive.LedgerDraft.Account;
import org.courseveil.archive.LedgerDraft.Standing;
import org.courseveil.parquet.DataKey;

/** What happens to the contents of the archive's periods: each returns the state after it. */
record PeriodContents(LedgerState state) {
  /**
   * Adds what a run archived.
   *
   * @param key the period's key, which the period keeps if it has one already
   * @param learners the archive ids of the accounts that brought rows, by their tags
   * @param enrolled the units that the segment has an enrolment of
   * @param courseStarts the first days that the weeks of its rows count from
   */
  LedgerState add(
      Segment segment,
      DataKey key,
      Map<Id128, Id128> learners,
      Set<Unit> enrolled,
      Map<String, LocalDate> courseStarts) {
    LedgerDraft next = new LedgerDraft(state);
    next.segments.add(segment);
    next.periodKeys.putIfAbsent(segment.period(), key);
    learners.forEach(
        (tag, id) -> next.accounts.put(tag, new Account(Optional.of(id), segment.period())));
    for (Unit unit : enrolled) {
      next.units.putIfAbsent(
          unit, new Standing(UnitState.ARCHIVED, segment.period(), Optional.empty()));
      Optional.ofNullable(courseStarts.get(unit.course()))
          .ifPresent(start -> next.courseStarts.putIfAbsent(unit.course(), start));
    }
    return next.seal();
  }

  /**
   * Replaces the segments of periods by others under new keys, and marks units as expired.
   *
   * @param keys the new key of each rewritten period that still has segments
   * @param gone learners whom the archive forgets unless a unit of theirs is left
   */
  LedgerState rewrite(
      Set<ArchivePeriod> periods,
      Map<ArchivePeriod, DataKey> keys,
      List<Segment> rewritten,
      Set<Unit> expired,
      Set<Id128> gone) {
    LedgerDraft next = new LedgerDraft(state);
    next.segments.removeIf(segment -> periods.contains(segment.period()));
    next.segments.addAll(rewritten);
    next.periodKeys.keySet().removeAll(periods);
    next.periodKeys.putAll(keys);
    next.move(expired, UnitState.EXPIRED);
    Set<Id128> departed = LedgerState.learners(expired);
    departed.addAll(gone);
    next.eraseDeparted(departed);
    return next.seal();
  }

  /** Forgets a period: its key, its segments, and the units that rest in it. */
  LedgerState forget(ArchivePeriod period) {
    Set<Unit> resting =
        state.standings().entrySet().stream()
            .filter(entry -> entry.getValue().since().equals(period))
            .filter(entry -> state.isPresent(entry.getKey()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    LedgerDraft next = new LedgerDraft(state);
    next.periodKeys.remove(period);
    next.segments.removeIf(segment -> segment.period().equals(period));
    next.move(resting, UnitState.EXPIRED);
    Set<Id128> gone = LedgerState.learners(resting);
    state.accounts().values().stream()
        .filter(account -> account.lastPeriod().compareTo(period) <= 0)
        .forEach(account -> account.archiveId().ifPresent(gone::add));
    next.eraseDeparted(gone);
    next.dropNameless(period);
    return next.seal();
  }
}
