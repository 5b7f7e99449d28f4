package org.courseveil.anonymize.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.units.Materialization;

/**
 * The tables of a package as they are to be written, under their pseudonyms and globally sorted,
 * before anybody has verified them. Kept in Spark's (encrypted) storage until closed.
 */
public final class Candidates implements AutoCloseable {
  private final ReleaseDescription description;
  private final Map<String, Dataset<Row>> tables;
  private final Materialization kept = new Materialization();

  public Candidates(ReleaseDescription description, Map<String, Dataset<Row>> tables) {
    this.description = description;
    this.tables = kept.keep(tables);
  }

  /** Returns what the package is going to be. */
  public ReleaseDescription description() {
    return description;
  }

  /** Returns the tables by name. */
  public Map<String, Dataset<Row>> tables() {
    return Map.copyOf(tables);
  }

  /** Returns the tables as the verifier reads them. */
  public Map<String, ReleasedRows> rows() {
    Map<String, ReleasedRows> rows = new LinkedHashMap<>();
    tables.forEach((name, table) -> rows.put(name, ReleasedRows.of(table)));
    return rows;
  }

  @Override
  public void close() {
    kept.close();
  }
}
