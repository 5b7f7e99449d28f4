package org.courseveil.jobs;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.courseveil.archive.LedgerState;
import org.courseveil.archive.Unit;
import org.courseveil.archive.UnitState;
import org.courseveil.policy.Member;

/**
 * How many units of a member's courses the archive ever held, by course and by where they stand.
 */
record UnitCounts(Map<UnitState, Long> byState, Map<String, Long> byCourse) {

  static UnitCounts of(LedgerState ledger, Member member) {
    Map<UnitState, Long> byState = new EnumMap<>(UnitState.class);
    Map<String, Long> byCourse = new TreeMap<>();
    for (UnitState state : UnitState.values()) {
      for (Unit unit : ledger.unitsIn(state)) {
        if (member.organizations().contains(unit.organization())) {
          byState.merge(state, 1L, Long::sum);
          byCourse.merge(unit.course(), 1L, Long::sum);
        }
      }
    }
    return new UnitCounts(byState, byCourse);
  }

  long of(UnitState state) {
    return byState.getOrDefault(state, 0L);
  }

  long all() {
    return byState.values().stream().mapToLong(Long::longValue).sum();
  }
}
