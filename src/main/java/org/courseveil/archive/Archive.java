package org.courseveil.archive;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.deidentify.DeidentifiedTable;
import org.courseveil.ingest.CanonicalTable;
import org.courseveil.ingest.Export;
import org.courseveil.ingest.Subject;
import org.courseveil.parquet.LentKeys;

/**
 * The encrypted archive of de-identified rows, open for one run at a time.
 *
 * <p>Opening it takes its lock, stops if its ledger is older than its files, and finishes or clears
 * up what an interrupted run left. Data sets that it returned can be used until it is closed.
 */
public final class Archive implements AutoCloseable {
  private static final StructType UNITS =
      new StructType()
          .add(ArchiveSchema.ARCHIVE_ID, DataTypes.BinaryType, false)
          .add(CanonicalTable.COURSE, DataTypes.StringType, false)
          .add("state", DataTypes.StringType, false);

  private final SparkSession session;
  private final ArchiveLayout layout;
  private final Ledger ledger;
  private final ArchiveLock lock;
  private final LentKeys keys = new LentKeys();

  private Archive(SparkSession session, ArchiveLayout layout, Ledger ledger, ArchiveLock lock) {
    this.session = session;
    this.layout = layout;
    this.ledger = ledger;
    this.lock = lock;
  }

  /**
   * Opens the archive in a directory, which is made if it is not there yet.
   *
   * @param ledger the archive's ledger, which is read anew if another run has published since
   */
  public static Archive open(SparkSession session, Path directory, Ledger ledger)
      throws IOException {
    ArchiveLock lock = ArchiveLock.take(directory);
    try {
      ArchiveLayout layout = new ArchiveLayout(directory);
      new Recovery(layout, ledger).run();
      return new Archive(session, layout, ledger, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns the archive ids of a run's subjects; new accounts get random ones. */
  public Accounts accounts(List<Subject> subjects) {
    return Accounts.of(subjects, ledger);
  }

  /**
   * Archives what is new among de-identified rows, as one segment, and settles every row's fate.
   *
   * @param accounts the accounts whose ids the rows carry
   * @throws ResidueException if a trace of an identifier is left; nothing is archived then
   * @throws ConcurrentRunException if somebody else changed the ledger meanwhile
   */
  public ArchiveRun append(
      List<DeidentifiedTable> tables, Accounts accounts, Export export, Instant asOf)
      throws IOException {
    return new Appending(session, layout, ledger, keys, reader())
        .append(tables, accounts, export, ArchivePeriod.of(asOf));
  }

  /** Returns what the archive holds for release: the newest version of each row of each unit. */
  public List<ArchivedTable> read() {
    Dataset<Row> present =
        units().filter(col("state").isin(UnitState.ARCHIVED.name(), UnitState.HELD.name()));
    List<ArchivedTable> tables = new ArrayList<>();
    for (CanonicalTable table : CanonicalTable.values()) {
      Dataset<Row> newest = NewestVersions.of(table, reader().rows(table));
      tables.add(new ArchivedTable(table, ofUnits(table, newest, present)));
    }
    return tables;
  }

  /** Returns every unit and where it stands: {@code archive_id, course, state}. */
  public Dataset<Row> units() {
    List<Row> rows = new ArrayList<>();
    ledger
        .state()
        .standings()
        .forEach(
            (unit, standing) ->
                rows.add(
                    RowFactory.create(
                        unit.learner().bytes(), unit.course(), standing.state().name())));
    return session.createDataFrame(rows, UNITS);
  }

  /**
   * Removes what has rested too long: whole periods past their retention, and units that were held
   * for longer than the policy allows.
   */
  public ExpiryRun expire(Instant asOf, Period retention, Period longestHold) throws IOException {
    return new Expiry(session, layout, ledger, keys).run(asOf, retention, longestHold);
  }

  @Override
  public void close() throws IOException {
    keys.close();
    lock.close();
  }

  private SegmentFiles reader() {
    return new SegmentFiles(session, layout, ledger.state(), keys);
  }

  private static Dataset<Row> ofUnits(CanonicalTable table, Dataset<Row> rows, Dataset<Row> units) {
    return table == CanonicalTable.PROFILE
        ? rows.join(
            units.select(ArchiveSchema.ARCHIVE_ID).distinct(),
            columns(ArchiveSchema.ARCHIVE_ID),
            "left_semi")
        : rows.join(
            units.select(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE),
            columns(ArchiveSchema.ARCHIVE_ID, CanonicalTable.COURSE),
            "left_semi");
  }

  private static String[] columns(String... names) {
    return names;
  }
}
