package org.courseveil.archive;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.LentKeys;

/**
 * The end of what has rested too long. A key that is forgotten takes its files with it, wherever
 * copies of them lie.
 */
final class Expiry {
  private final SparkSession session;
  private final ArchiveLayout layout;
  private final Ledger ledger;
  private final LentKeys keys;

  Expiry(SparkSession session, ArchiveLayout layout, Ledger ledger, LentKeys keys) {
    this.session = session;
    this.layout = layout;
    this.ledger = ledger;
    this.keys = keys;
  }

  ExpiryRun run(Instant asOf, Period retention, Period longestHold) throws IOException {
    if (!ledger.state().intents().isEmpty()) {
      throw new LedgerRefusedException(
          "Nothing expires while a release is neither completed nor abandoned. Run the package job"
              + " first: it finishes what was interrupted.");
    }
    long before = ledger.state().presentUnits();
    Set<ArchivePeriod> past = new TreeSet<>(ledger.state().periods());
    past.removeIf(period -> !period.isPast(retention, asOf));
    Set<ArchivePeriod> kept = new TreeSet<>(past);
    LegalHold hold = new LegalHold(ledger.state());
    kept.removeIf(period -> !hold.mayConcern(period));
    past.removeAll(kept);
    List<ArchivePeriod> forgotten = forget(past);
    Set<ArchivePeriod> rewritten = expireUnits(asOf, longestHold, kept);
    new Recovery(layout, ledger).run();
    return new ExpiryRun(forgotten, List.copyOf(rewritten), before - ledger.state().presentUnits());
  }

  private List<ArchivePeriod> forget(Set<ArchivePeriod> past) throws IOException {
    LedgerState state = ledger.state();
    for (ArchivePeriod period : past) {
      state = new PeriodContents(state).forget(period);
    }
    ledger.publish(state);
    return List.copyOf(past);
  }

  /**
   * Removes units that were held too long, and of periods past their retention everything but what
   * is on legal hold.
   *
   * @param kept periods past their retention that hold something on legal hold
   */
  private Set<ArchivePeriod> expireUnits(Instant asOf, Period longestHold, Set<ArchivePeriod> kept)
      throws IOException {
    LedgerState state = ledger.state();
    Map<Unit, ArchivePeriod> expired = new HashMap<>();
    state
        .standings()
        .forEach(
            (unit, standing) -> {
              ArchivePeriod since = standing.since();
              if (standing.state().isReleasable()
                  && (since.isPast(longestHold, asOf) || kept.contains(since))) {
                expired.put(unit, since);
              }
            });
    Set<Id128> gone = new LegalHold(state).othersLastSeenIn(kept);
    if (expired.isEmpty() && gone.isEmpty()) {
      return Set.of();
    }
    // Rows of a unit that came late lie in later periods.
    Set<ArchivePeriod> affected = new TreeSet<>(state.periods());
    if (expired.isEmpty()) {
      affected.retainAll(kept);
    } else {
      ArchivePeriod first = Collections.min(expired.values());
      affected.removeIf(period -> period.compareTo(first) < 0 && !kept.contains(period));
    }
    LedgerState after =
        new PeriodContents(state).rewrite(Set.of(), Map.of(), List.of(), expired.keySet(), gone);
    Map<ArchivePeriod, DataKey> newKeys = new TreeMap<>();
    List<Segment> rewritten = new ArrayList<>();
    for (Segment segment : state.segments()) {
      if (affected.contains(segment.period())) {
        DataKey key = newKeys.computeIfAbsent(segment.period(), any -> DataKey.random());
        rewrite(segment, key, after).ifPresent(rewritten::add);
      }
    }
    newKeys
        .keySet()
        .removeIf(period -> rewritten.stream().noneMatch(s -> s.period().equals(period)));
    ledger.publish(
        new PeriodContents(state).rewrite(affected, newKeys, rewritten, expired.keySet(), gone));
    return affected;
  }

  /** Writes a segment anew without what has left; nothing if that is all of it. */
  private Optional<Segment> rewrite(Segment old, DataKey key, LedgerState after)
      throws IOException {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Set<Unit> departed = new HashSet<>(after.standings().keySet());
    departed.removeIf(after::isPresent);
    Broadcast<Set<Unit>> departedUnits = spark.broadcast(departed);
    Dataset<Row> learners = learners(after);
    SegmentFiles files = new SegmentFiles(session, layout, ledger.state(), keys);
    StagedSegment staged = new StagedSegment(layout, old.period(), key);
    List<Dataset<Row>> reports = new ArrayList<>();
    for (CanonicalTable table : CanonicalTable.values()) {
      if (old.files().stream().anyMatch(file -> file.table() == table)) {
        Dataset<Row> rows =
            files
                .rows(table, old)
                .drop(SegmentReader.SEQUENCE)
                .join(learners, new String[] {ArchiveSchema.ARCHIVE_ID}, "left_semi")
                .withColumn(DeidentifiedTable.LEFT_OUT, lit(null).cast("string"));
        reports.add(
            RowSorting.byTag(rows, rows.limit(0))
                .mapPartitions(
                    new SegmentWriter(table, table.tableName(), staged.target(keys), departedUnits),
                    Encoders.row(WriteReport.SCHEMA)));
      }
    }
    WriteReport report = WriteReport.collect(reports);
    departedUnits.destroy();
    if (report.files().isEmpty()) {
      staged.discard();
      return Optional.empty();
    }
    return Optional.of(staged.finish(report.files(), old.sequence(), ledger.version() + 1));
  }

  private Dataset<Row> learners(LedgerState state) {
    List<Row> learners = new ArrayList<>();
    state
        .accounts()
        .values()
        .forEach(
            account ->
                account.archiveId().ifPresent(id -> learners.add(RowFactory.create(id.bytes()))));
    return session.createDataFrame(
        learners, new StructType().add(ArchiveSchema.ARCHIVE_ID, DataTypes.BinaryType, false));
  }
}
