package org.courseveil.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * All sources of an export after one pass over each. Every row has one fate, and the account of
 * fates closes before anything is returned.
 */
final class ScannedExport {
  private final JobConfig config;
  private final ExportLayout layout;
  private final Map<String, Long> read;
  private final List<SourceScan> scans = new ArrayList<>();
  private final Map<SourceTable, ScanCounts> counts;

  private ScannedExport(
      SparkSession spark,
      JobConfig config,
      ExportLayout layout,
      Map<String, Long> read,
      Broadcast<? extends LineReaders> readers) {
    this.config = config;
    this.layout = layout;
    this.read = read;
    for (SourceTable table : SourceTable.of(config.policy().exports())) {
      scans.add(SourceScan.of(spark, table, layout.files(table), readers));
    }
    this.counts = SourceScan.counts(scans);
  }

  /**
   * Reads all files of a layout.
   *
   * @param read the rows of each source, as they were counted before
   */
  static ScannedExport of(
      SparkSession spark,
      JobConfig config,
      ExportLayout layout,
      Map<String, Long> read,
      Broadcast<? extends LineReaders> readers) {
    ScannedExport scanned = new ScannedExport(spark, config, layout, read, readers);
    scanned.requireReadable();
    scanned.requireClosed();
    return scanned;
  }

  List<SourceScan> scans() {
    return scans;
  }

  SourceScan scan(SourceTable table) {
    return scans.stream().filter(scan -> scan.table() == table).findFirst().orElseThrow();
  }

  List<RowTally> tallies() {
    return counts.values().stream().flatMap(source -> source.tallies().stream()).toList();
  }

  /** Returns the first moment of each course, deleted accounts and others, by a source. */
  Map<String, Long> firstMoments(SourceTable table) {
    return Optional.ofNullable(counts.get(table)).map(ScanCounts::firstMoments).orElse(Map.of());
  }

  Dataset<Row> quarantine() {
    return scans.stream().map(SourceScan::quarantine).reduce(Dataset::union).orElseThrow();
  }

  /** Returns the columns and event types that no catalog knows; none if inputs are strict. */
  List<String> unknown() {
    TreeSet<String> unknown = new TreeSet<>();
    counts.values().forEach(source -> unknown.addAll(source.unknown()));
    if (config.inputs().strict() && !unknown.isEmpty()) {
      throw new RefusedException(
          unknown.stream()
              .map(
                  name ->
                      problem(name + " is unknown, and inputs are strict. Add it to the catalog."))
              .toList());
    }
    unknown.addAll(layout.unknown());
    return List.copyOf(unknown);
  }

  /** Stops at a source of which too large a share cannot be read, rather than archive the rest. */
  private void requireReadable() {
    double most = config.inputs().maximumBadShare();
    List<Problem> problems = new ArrayList<>();
    counts.forEach(
        (table, source) -> {
          long rows = read.getOrDefault(table.source(), 0L);
          long bad = source.faults().values().stream().mapToLong(Long::longValue).sum();
          if (bad > most * rows) {
            problems.add(
                problem(
                    "At most %s of the lines of a source may be unreadable. %s: %d of %d (%s)."
                        .formatted(most, table.source(), bad, rows, source.faults())));
          }
        });
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private void requireClosed() {
    List<RowTally> settled = new ArrayList<>();
    counts.forEach(
        (table, source) -> {
          settled.addAll(source.tallies());
          settled.add(new RowTally(table.source(), RowFate.ARCHIVED, "", source.candidates()));
        });
    RowAccount.of(read, settled).requireClosed();
  }

  private Problem problem(String message) {
    Path root = config.inputs().root();
    return new Problem(root, 0, message);
  }
}
