package org.courseveil.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The counts of one source, summed over its partitions. */
final class ScanCounts {
  private final SourceTable table;
  private final Map<RowFate, TreeMap<String, Long>> fates = new TreeMap<>();
  private final Map<String, Long> headers = new HashMap<>();
  private final Map<String, Long> firstMoments = new HashMap<>();
  private final Set<String> unknown = new TreeSet<>();
  private long candidates;

  ScanCounts(SourceTable table) {
    this.table = table;
  }

  void add(Row row) {
    String reason = row.getString(2);
    long amount = row.getLong(4);
    switch (ScanPart.valueOf(row.getString(0))) {
      case TALLY -> add(RowFate.valueOf(row.getString(3)), reason, amount);
      case CANDIDATES -> candidates += amount;
      case HEADERS -> headers.merge(row.getString(1), amount, Long::sum);
      case COURSE -> firstMoments.merge(reason, amount, Math::min);
      case UNKNOWN -> unknown.add(reason);
      case CANDIDATE, QUARANTINE -> throw new IllegalStateException("A row is no count.");
    }
  }

  /** Returns the fates, in a fixed order; a header that stands in a file again is a row. */
  List<RowTally> tallies() {
    List<RowTally> tallies = new ArrayList<>();
    fates.forEach(
        (fate, reasons) ->
            reasons.forEach(
                (reason, rows) -> tallies.add(new RowTally(table.source(), fate, reason, rows))));
    long repeated = headers.values().stream().mapToLong(times -> times - 1).sum();
    if (repeated > 0) {
      tallies.add(
          new RowTally(table.source(), RowFate.EXCLUDED, LeftOut.REPEATED_HEADER.name(), repeated));
    }
    return tallies;
  }

  long candidates() {
    return candidates;
  }

  /** Returns the lines that cannot be read, by reason. */
  Map<String, Long> faults() {
    return fates.getOrDefault(RowFate.QUARANTINED, new TreeMap<>());
  }

  Map<String, Long> firstMoments() {
    return firstMoments;
  }

  Set<String> unknown() {
    return unknown;
  }

  private void add(RowFate fate, String reason, long rows) {
    fates.computeIfAbsent(fate, key -> new TreeMap<>()).merge(reason, rows, Long::sum);
  }
}
