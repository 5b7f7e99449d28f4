package org.courseveil.anonymize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Released tables as views that plain SQL can ask, until closed. */
final class ReleasedViews implements AutoCloseable {
  private final SparkSession spark;
  private final Map<String, String> viewOf = new HashMap<>();

  ReleasedViews(Map<String, Dataset<Row>> tables) {
    String prefix = "released_" + UUID.randomUUID().toString().replace('-', '_') + "_";
    tables.forEach(
        (name, table) -> {
          table.createOrReplaceTempView(prefix + name);
          viewOf.put(name, prefix + name);
        });
    spark = tables.values().iterator().next().sparkSession();
  }

  /** Asks a query in which {@code {name}} stands for the view of a table. */
  List<Row> ask(String query) {
    String resolved = query;
    for (var view : viewOf.entrySet()) {
      resolved = resolved.replace("{" + view.getKey() + "}", view.getValue());
    }
    return spark.sql(resolved).collectAsList();
  }

  /** Asks a query whose answer is one row. */
  Row askOne(String query) {
    return ask(query).get(0);
  }

  /** Asks a query whose answer is one number; no number counts as zero. */
  long askNumber(String query) {
    Row row = askOne(query);
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }

  static String list(List<String> columns) {
    return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    viewOf.values().forEach(spark.catalog()::dropTempView);
  }
}
