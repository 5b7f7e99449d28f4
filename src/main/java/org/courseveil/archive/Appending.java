package org.courseveil.archive;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.deidentify.ResidualCheck;
import org.courseveil.deidentify.Residue;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.RowAccount;
import org.courseveil.ingest.RowTally;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.LentKeys;

/**
 * One archive run: settle every row's fate and write the new ones, check what was written, publish
 * the ledger that names it, move it into place.
 */
final class Appending {
  private final SparkSession session;
  private final ArchiveLayout layout;
  private final Ledger ledger;
  private final LentKeys keys;
  private final SegmentFiles archived;

  Appending(
      SparkSession session,
      ArchiveLayout layout,
      Ledger ledger,
      LentKeys keys,
      SegmentFiles archived) {
    this.session = session;
    this.layout = layout;
    this.ledger = ledger;
    this.keys = keys;
    this.archived = archived;
  }

  ArchiveRun append(
      List<DeidentifiedTable> tables, Accounts accounts, Export export, ArchivePeriod period)
      throws IOException {
    LedgerState state = ledger.state();
    DataKey key = Optional.ofNullable(state.periodKeys().get(period)).orElseGet(DataKey::random);
    StagedSegment staged = new StagedSegment(layout, period, key);
    try {
      WriteReport report = write(tables, accounts, staged);
      requireClosed(export, report);
      if (report.files().isEmpty()) {
        return new ArchiveRun(
            report.tallies(), Optional.empty(), 0, Map.of(), Map.of(), Map.of(), ledger.version());
      }
      long version = ledger.version() + 1;
      Segment segment = staged.finish(report.files(), version, version);
      Map<CanonicalTable, Dataset<Row>> written = written(segment, key);
      check(written, export);
      Map<String, Long> texts = texts(written);
      Map<String, Long> events =
          Optional.ofNullable(written.get(CanonicalTable.EVENT))
              .map(Appending::events)
              .orElse(Map.of());
      ledger.publish(
          new PeriodContents(state)
              .add(
                  segment,
                  key,
                  accounts.byTag(report.learners()),
                  report.units(),
                  export.courseStarts()));
      new Recovery(layout, ledger).complete(segment);
      return new ArchiveRun(
          report.tallies(),
          Optional.of(segment.id()),
          segment.rows(),
          byOrganization(newUnits(report.units(), state)),
          texts,
          events,
          ledger.version());
    } finally {
      if (ledger.state() == state) {
        staged.discard();
      }
    }
  }

  /** Every row that was read has one fate, or nothing of this run counts. */
  private static void requireClosed(Export export, WriteReport report) {
    List<RowTally> all = new ArrayList<>(export.tallies());
    all.addAll(report.tallies());
    RowAccount.of(export.read(), all).requireClosed();
  }

  private WriteReport write(
      List<DeidentifiedTable> tables, Accounts accounts, StagedSegment staged) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<Set<Unit>> departed = spark.broadcast(departed(accounts));
    SegmentTarget target = staged.target(keys);
    List<Dataset<Row>> reports = new ArrayList<>();
    for (List<DeidentifiedTable> same : bySource(tables)) {
      CanonicalTable table = same.get(0).table();
      Dataset<Row> candidates =
          same.stream().map(DeidentifiedTable::rows).reduce(Dataset::union).orElseThrow();
      Dataset<Row> known =
          accounts.anyKnown()
              ? archived.rows(table)
              : session.createDataFrame(List.of(), SegmentReader.schema(table));
      reports.add(
          RowSorting.byTag(candidates, known)
              .mapPartitions(
                  new SegmentWriter(table, same.get(0).source(), target, departed),
                  Encoders.row(WriteReport.SCHEMA)));
    }
    try {
      return WriteReport.collect(reports);
    } finally {
      departed.destroy();
    }
  }

  /** Returns the units of the run's learners that have left the archive or are about to. */
  private Set<Unit> departed(Accounts accounts) {
    LedgerState state = ledger.state();
    Set<Unit> departed = new HashSet<>(state.setAside());
    state
        .standings()
        .forEach(
            (unit, standing) -> {
              if (!state.isPresent(unit) && accounts.learners().contains(unit.learner())) {
                departed.add(unit);
              }
            });
    return departed;
  }

  private static Collection<List<DeidentifiedTable>> bySource(List<DeidentifiedTable> tables) {
    Map<String, List<DeidentifiedTable>> bySource = new LinkedHashMap<>();
    for (DeidentifiedTable table : tables) {
      bySource
          .computeIfAbsent(table.table() + "|" + table.source(), any -> new ArrayList<>())
          .add(table);
    }
    return bySource.values();
  }

  /** Returns the rows of a segment as they read back from its files. */
  private Map<CanonicalTable, Dataset<Row>> written(Segment segment, DataKey key) {
    Map<CanonicalTable, Dataset<Row>> written = new EnumMap<>(CanonicalTable.class);
    for (CanonicalTable table : CanonicalTable.values()) {
      if (segment.files().stream().anyMatch(file -> file.table() == table)) {
        written.put(table, archived.staged(table, segment, key).drop(SegmentReader.SEQUENCE));
      }
    }
    return written;
  }

  /** Refuses what is left of identifiers. */
  private static void check(Map<CanonicalTable, Dataset<Row>> written, Export export) {
    List<Residue> residues =
        ResidualCheck.residues(written, export.identifiers(), export.courseStarts().keySet());
    if (!residues.isEmpty()) {
      throw new ResidueException(residues);
    }
  }

  private static Map<String, Long> events(Dataset<Row> rows) {
    Map<String, Long> events = new TreeMap<>();
    rows.filter(col(CanonicalTable.PAYLOAD_FORM).isNotNull())
        .groupBy(col(CanonicalTable.PAYLOAD_FORM), col(CanonicalTable.MODULE_FATE))
        .count()
        .collectAsList()
        .forEach(
            row -> {
              events.merge("payload_" + row.getString(0), row.getLong(2), Long::sum);
              events.merge("module_" + row.getString(1), row.getLong(2), Long::sum);
            });
    return events;
  }

  private static Map<String, Long> texts(Map<CanonicalTable, Dataset<Row>> written) {
    Map<String, Long> texts = new TreeMap<>();
    written.forEach(
        (table, rows) -> {
          if (table.texts().isPresent()) {
            rows.filter(col(ArchiveSchema.TEXT_FATE).isNotNull())
                .groupBy(col(ArchiveSchema.TEXT_FATE))
                .count()
                .collectAsList()
                .forEach(row -> texts.merge(row.getString(0), row.getLong(1), Long::sum));
          }
        });
    return texts;
  }

  private static Set<Unit> newUnits(Set<Unit> units, LedgerState before) {
    Set<Unit> fresh = new HashSet<>(units);
    fresh.removeIf(unit -> before.stateOf(unit).isPresent());
    return fresh;
  }

  private static Map<String, Long> byOrganization(Set<Unit> units) {
    Map<String, Long> counts = new TreeMap<>();
    units.forEach(unit -> counts.merge(unit.organization(), 1L, Long::sum));
    return counts;
  }
}
