package org.courseveil.anonymize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.deidentify.ArchiveSchema;
import org.courseveil.parquet.KeyHandle;

/**
 * A member's release, generalized and without the classes that are held, still under archive ids.
 * Kept in Spark's (encrypted) storage until closed.
 */
public final class Prepared implements ReleaseOutcome, AutoCloseable {
  private final ReleaseDescription description;
  private final Dataset<Row> summary;
  private final Optional<Dataset<Row>> weekly;
  private final Materialization kept;

  Prepared(
      ReleaseDescription description,
      Dataset<Row> summary,
      Optional<Dataset<Row>> weekly,
      Materialization kept) {
    this.description = description;
    this.summary = summary;
    this.weekly = weekly;
    this.kept = kept;
  }

  /** Returns what the package is going to be. */
  public ReleaseDescription description() {
    return description;
  }

  /** Returns the units that leave, as archive id and course; all others of the member are held. */
  public Dataset<Row> units() {
    return summary.select(ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);
  }

  /** Returns the tables by name, under pseudonyms of the package's key, for the verifier. */
  public Map<String, Dataset<Row>> candidates(KeyHandle packageKey) {
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    Dataset<Row> units = Pseudonymize.of(summary, packageKey);
    Optional<Dataset<Row>> weeks = weekly.map(rows -> Pseudonymize.of(rows, packageKey));
    tables.put(PackageTables.SUMMARY, units);
    weeks.ifPresent(rows -> tables.put(PackageTables.WEEKLY, rows));
    tables.put(PackageTables.REPORT, Figures.of(units, weeks, description.privacy().k()));
    return tables;
  }

  @Override
  public void close() {
    kept.close();
  }
}
