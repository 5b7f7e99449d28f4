package org.courseveil.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;

/**
 * Where every row of the export went.
 *
 * @param read rows by source, as a reader counted them that shares no code with the one that
 *     tallied
 * @param tallies all fates, those of the archived rows among them
 */
public record RowAccount(Map<String, Long> read, List<RowTally> tallies) {
  public RowAccount {
    read = Map.copyOf(read);
    tallies = List.copyOf(tallies);
    read.forEach((source, rows) -> Counts.requireCount("rows read of " + source, rows));
    tallies.forEach(tally -> Counts.requireCount("rows of " + tally.source(), tally.rows()));
  }

  /** The rows of one source. */
  record Source(String name, long read, Map<RowFate, Long> fates) {
    long rows(RowFate fate) {
      return fates.getOrDefault(fate, 0L);
    }

    long sum() {
      return Counts.sumOf(fates);
    }

    /** Returns how many rows were read beyond those that have a fate. */
    long gap() {
      return read - sum();
    }
  }

  /** Returns every source that was read or tallied, by name. */
  List<Source> sources() {
    var names = new TreeSet<>(read.keySet());
    tallies.forEach(tally -> names.add(tally.source()));
    Map<String, Map<RowFate, Long>> fates =
        tallies.stream().collect(Collectors.groupingBy(RowTally::source, byFate()));
    return names.stream()
        .map(
            name ->
                new Source(name, read.getOrDefault(name, 0L), fates.getOrDefault(name, Map.of())))
        .toList();
  }

  /** Returns all sources as one. Its gap says little: gaps of two sources may cancel out. */
  Source total() {
    return new Source("All sources", Counts.sumOf(read), tallies.stream().collect(byFate()));
  }

  /** Returns the rows that have a reason, by fate and reason, over all sources. */
  List<RowTally> reasons() {
    Map<RowFate, Map<String, Long>> rows = new EnumMap<>(RowFate.class);
    for (RowTally tally : tallies) {
      if (!tally.reason().isEmpty()) {
        rows.computeIfAbsent(tally.fate(), fate -> new TreeMap<>())
            .merge(tally.reason(), tally.rows(), Long::sum);
      }
    }
    return rows.entrySet().stream()
        .flatMap(
            fate ->
                fate.getValue().entrySet().stream()
                    .map(
                        reason ->
                            new RowTally("", fate.getKey(), reason.getKey(), reason.getValue())))
        .sorted(
            Comparator.comparing(RowTally::fate)
                .thenComparing(RowTally::rows, Comparator.reverseOrder())
                .thenComparing(RowTally::reason))
        .toList();
  }

  Check check() {
    List<Source> open = sources().stream().filter(source -> source.gap() != 0).toList();
    return new Check(
        "Every row that was read has one fate",
        "the export",
        open.isEmpty(),
        open.isEmpty()
            ? Figures.grouped(total().read())
                + " rows of "
                + sources().size()
                + " sources are accounted for"
            : "the sums do not close in "
                + open.stream()
                    .map(source -> source.name() + " (gap " + source.gap() + ")")
                    .collect(Collectors.joining(", ")));
  }

  private static Collector<RowTally, ?, Map<RowFate, Long>> byFate() {
    return Collectors.groupingBy(
        RowTally::fate, () -> new EnumMap<>(RowFate.class), Collectors.summingLong(RowTally::rows));
  }
}
