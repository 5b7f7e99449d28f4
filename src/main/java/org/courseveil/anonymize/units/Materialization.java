package org.courseveil.anonymize.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that are computed once and kept in Spark's (encrypted) storage until this closes. What is
 * asked of them knows nothing of how they came to be, so that its plan stays short: Spark plans a
 * query over persisted rows with all of their ancestry, again for each query.
 */
public final class Materialization implements AutoCloseable {
  private final List<Dataset<Row>> persisted = new ArrayList<>();

  /** Returns the same rows in the same partitions and order, kept. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
    persisted.add(kept);
    return rows.sparkSession().createDataFrame(kept.toJavaRDD(), rows.schema());
  }

  /** Returns the same tables in the same order, kept. */
  public Map<String, Dataset<Row>> keep(Map<String, Dataset<Row>> tables) {
    Map<String, Dataset<Row>> kept = new LinkedHashMap<>();
    tables.forEach((name, rows) -> kept.put(name, keep(rows)));
    return kept;
  }

  @Override
  public void close() {
    persisted.forEach(Dataset::unpersist);
  }
}
