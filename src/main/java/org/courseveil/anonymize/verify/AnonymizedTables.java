package org.courseveil.anonymize.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.courseveil.anonymize.release.ReleaseDescription;
import org.courseveil.anonymize.release.ReleasedTable;

/**
 * The tables of a package, verified whole: the only form in which rows go on to packaging. Made
 * only by the verifier.
 */
public final class AnonymizedTables {
  private final Map<String, Dataset<Row>> tables;
  private final ReleaseDescription description;
  private final AnonymityEvidence evidence;

  AnonymizedTables(
      Map<String, Dataset<Row>> tables,
      ReleaseDescription description,
      AnonymityEvidence evidence) {
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    this.description = description;
    this.evidence = evidence;
  }

  /** Returns the rows of each table, globally sorted. */
  public Map<String, Dataset<Row>> tables() {
    return tables;
  }

  /** Returns the rows of one table, which the description lists. */
  public Dataset<Row> rows(ReleasedTable table) {
    Dataset<Row> rows = tables.get(table.name());
    if (rows == null) {
      throw new IllegalArgumentException("There is no table named " + table.name() + ".");
    }
    return rows;
  }

  public ReleaseDescription description() {
    return description;
  }

  public AnonymityEvidence evidence() {
    return evidence;
  }
}
