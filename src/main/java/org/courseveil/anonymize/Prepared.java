package org.courseveil.anonymize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.tiers.PackageTables;
import org.courseveil.anonymize.units.TextTable;
import org.courseveil.archive.Unit;
import org.courseveil.parquet.KeyHandle;

/**
 * A member's release, generalized and without the classes that are held, still under archive ids.
 * It lives as long as the {@link PreparedReleases} that it is part of.
 */
public final class Prepared implements ReleaseOutcome {
  private static final long ROWS_IN_A_PART = 1_000_000;

  private final ReleaseDescription description;
  private final Set<Unit> units;
  private final long uniquesBefore;
  private final Map<String, CountedRows> tables;
  private final Map<TextTable, CountedRows> texts;
  private final Dataset<Row> figures;

  /** Rows about units with archive id and course first, or of texts, and how many they are. */
  record CountedRows(Dataset<Row> rows, long count) {
    Dataset<Row> pseudonymized(KeyHandle key, boolean joined) {
      return Pseudonymize.of(rows, key, joined, parts());
    }

    Dataset<Row> underRowIds(TextTable table, KeyHandle key) {
      return TextRowIds.of(table, rows, key, parts());
    }

    private int parts() {
      return Math.toIntExact(1 + count / ROWS_IN_A_PART);
    }
  }

  /**
   * Takes what was prepared.
   *
   * @param units the units that leave
   * @param uniquesBefore the member's units that were alone with their quasi-identifiers
   * @param tables the tables about units by name
   * @param texts the rows of the tables of texts
   * @param figures the rows of the report
   */
  Prepared(
      ReleaseDescription description,
      Set<Unit> units,
      long uniquesBefore,
      Map<String, CountedRows> tables,
      Map<TextTable, CountedRows> texts,
      Dataset<Row> figures) {
    this.description = description;
    this.units = Set.copyOf(units);
    this.uniquesBefore = uniquesBefore;
    this.tables = Map.copyOf(tables);
    this.texts = Map.copyOf(texts);
    this.figures = figures;
  }

  /** Returns what the package is going to be. */
  public ReleaseDescription description() {
    return description;
  }

  /** Returns the units that leave; all others of the member are held. */
  public Set<Unit> units() {
    return units;
  }

  /**
   * Returns how many of the member's units, of those that could leave, were alone in their course
   * with their quasi-identifiers as the archive has them. None is once they are generalized.
   */
  public long uniquesBefore() {
    return uniquesBefore;
  }

  /** Returns the tables under pseudonyms of the package's key. */
  public Candidates candidates(KeyHandle packageKey) {
    Map<String, Dataset<Row>> candidates = new LinkedHashMap<>();
    boolean joined = description.privacy().pseudonymScope().joinsCourses();
    tables.forEach((name, table) -> candidates.put(name, table.pseudonymized(packageKey, joined)));
    texts.forEach(
        (table, rows) -> candidates.put(table.tableName(), rows.underRowIds(table, packageKey)));
    candidates.put(PackageTables.REPORT, figures);
    return new Candidates(description, candidates);
  }
}
