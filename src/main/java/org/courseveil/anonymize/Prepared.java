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
 * It lives as long as the {@link PreparedReleases} that it is part of.
 */
public final class Prepared implements ReleaseOutcome {
  private final ReleaseDescription description;
  private final Dataset<Row> summary;
  private final Optional<Dataset<Row>> weekly;
  private final Figures figures;

  Prepared(
      ReleaseDescription description,
      Dataset<Row> summary,
      Optional<Dataset<Row>> weekly,
      Figures figures) {
    this.description = description;
    this.summary = summary;
    this.weekly = weekly;
    this.figures = figures;
  }

  /** Returns what the package is going to be. */
  public ReleaseDescription description() {
    return description;
  }

  /** Returns the units that leave, as archive id and course; all others of the member are held. */
  public Dataset<Row> units() {
    return summary.select(ArchiveSchema.ARCHIVE_ID, SummaryTier.COURSE);
  }

  /** Returns the tables under pseudonyms of the package's key. */
  public Candidates candidates(KeyHandle packageKey) {
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(PackageTables.SUMMARY, Pseudonymize.of(summary, packageKey));
    weekly.ifPresent(rows -> tables.put(PackageTables.WEEKLY, Pseudonymize.of(rows, packageKey)));
    tables.put(PackageTables.REPORT, figures.rows(summary.sparkSession()));
    return new Candidates(description, tables);
  }
}
