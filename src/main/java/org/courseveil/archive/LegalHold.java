package org.courseveil.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What legal holds mean for what the archive has already: it is frozen, neither released nor
 * erased, until the hold ends.
 */
final class LegalHold {
  private final LedgerState state;

  LegalHold(LedgerState state) {
    this.state = state;
  }

  /**
   * Returns the state in which the units of some learners are frozen, and no others: one that was
   * frozen before waits for a later release again.
   */
  LedgerState on(Set<Id128> learners, LocalDate day) {
    Set<Unit> frozen = new HashSet<>();
    Set<Unit> free = new HashSet<>();
    state
        .standings()
        .forEach(
            (unit, standing) -> {
              boolean held = learners.contains(unit.learner());
              if (held
                  && (standing.state().isReleasable() || standing.state() == UnitState.FROZEN)) {
                frozen.add(unit);
              } else if (standing.state() == UnitState.FROZEN) {
                free.add(unit);
              }
            });
    return state
        .hold(frozen, UnitState.FROZEN, new Hold("legal hold", day))
        .hold(free, UnitState.HELD, new Hold("its legal hold has ended", day));
  }

  /** Returns whether a period may hold rows of learners who are on hold. */
  boolean mayConcern(ArchivePeriod period) {
    Set<Id128> held = learners();
    Map<Id128, ArchivePeriod> first = new HashMap<>();
    state
        .standings()
        .forEach(
            (unit, standing) ->
                first.merge(
                    unit.learner(), standing.since(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
    return state.accounts().values().stream()
        .anyMatch(
            account ->
                account.archiveId().filter(held::contains).isPresent()
                    && account.lastPeriod().compareTo(period) >= 0
                    && account
                        .archiveId()
                        .flatMap(id -> Optional.ofNullable(first.get(id)))
                        .filter(since -> since.compareTo(period) <= 0)
                        .isPresent());
  }

  /** Returns the learners not on hold of whom nothing was archived after some of the periods. */
  Set<Id128> othersLastSeenIn(Set<ArchivePeriod> periods) {
    Set<Id128> others = new HashSet<>();
    state.accounts().values().stream()
        .filter(
            account ->
                periods.stream().anyMatch(period -> account.lastPeriod().compareTo(period) <= 0))
        .forEach(account -> account.archiveId().ifPresent(others::add));
    others.removeAll(learners());
    return others;
  }

  private Set<Id128> learners() {
    return state.unitsIn(UnitState.FROZEN).stream().map(Unit::learner).collect(Collectors.toSet());
  }
}
