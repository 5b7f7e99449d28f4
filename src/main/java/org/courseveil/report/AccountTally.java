package org.courseveil.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.courseveil.policy.Exclusion;

/**
 * What became of every account on the list of deletions.
 *
 * @param listed accounts on the list
 * @param archivedNow accounts of which this run archived rows for the first time
 * @param archivedBefore accounts that an earlier run had archived already
 * @param withoutRows accounts that nothing leaves out and of which the export holds no row
 * @param leftOut accounts that a rule leaves out, by rule
 * @param unknownBirthYears accounts among the archived whose birth year is not known
 * @param withoutSnapshot accounts among the archived without a snapshot from before retirement
 */
public record AccountTally(
    long listed,
    long archivedNow,
    long archivedBefore,
    long withoutRows,
    Map<Exclusion, Long> leftOut,
    long unknownBirthYears,
    long withoutSnapshot) {
  public AccountTally {
    Counts.requireCount("accounts listed", listed);
    Counts.requireCount("accounts archived now", archivedNow);
    Counts.requireCount("accounts archived before", archivedBefore);
    Counts.requireCount("accounts without rows", withoutRows);
    Counts.requireCount("accounts without a birth year", unknownBirthYears);
    Counts.requireCount("accounts without a snapshot", withoutSnapshot);
    leftOut.forEach((rule, count) -> Counts.requireCount("accounts left out", count));
    var ordered = new EnumMap<Exclusion, Long>(Exclusion.class);
    ordered.putAll(leftOut);
    leftOut = Collections.unmodifiableMap(ordered);
  }

  long sum() {
    return archivedNow + archivedBefore + withoutRows + Counts.sumOf(leftOut);
  }

  long gap() {
    return listed - sum();
  }

  Check check() {
    return new Check(
        "Every account on the list has one fate",
        "the list of deletions",
        gap() == 0,
        gap() == 0
            ? Figures.grouped(listed) + " accounts are accounted for"
            : "the sum does not close (gap " + gap() + ")");
  }
}
