package org.courseveil.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.courseveil.archive.ArchivedTable;

/** What the jobs are measured against: the least that Spark has to do for the same columns. */
final class BareJobs {
  private static final StructType CONTEXT =
      new StructType()
          .add("user_id", StringType)
          .add("course_id", StringType)
          .add("event_source", StringType);

  /** The fields from which the archive job learns who did what where and when. */
  private static final StructType EVENT =
      new StructType()
          .add("name", StringType)
          .add("event_type", StringType)
          .add("event_source", StringType)
          .add("time", TimestampType)
          .add("timestamp", TimestampType)
          .add("userId", StringType)
          .add("context", CONTEXT)
          .add("properties", new StructType().add("name", StringType).add("context", CONTEXT));

  private BareJobs() {}

  /** Parses all logs with a schema, keeps the events of listed accounts, writes plain Parquet. */
  static void parse(SparkSession spark, Path events, Path deletions, Path out) {
    Dataset<Row> listed =
        spark
            .read()
            .option("sep", "\t")
            .option("header", true)
            .csv(deletions.toString())
            .select("user_id")
            .distinct();
    parsed(spark.read().option("recursiveFileLookup", true).text(events.toString()))
        .join(broadcast(listed), "user_id")
        .write()
        .parquet(out.toString());
  }

  private static Dataset<Row> parsed(Dataset<Row> lines) {
    return lines
        .select(
            from_json(expr("substring(value, locate('{', value))"), EVENT, Map.of()).as("event"))
        .select(
            coalesce(col("event.context.user_id"), col("event.userId")).as("user_id"),
            coalesce(col("event.context.course_id"), col("event.properties.context.course_id"))
                .as("course"),
            coalesce(col("event.event_type"), col("event.name"), col("event.properties.name"))
                .as("type"),
            coalesce(col("event.event_source"), col("event.context.event_source")).as("source"),
            coalesce(col("event.time"), col("event.timestamp")).as("time"));
  }

  /** Writes the rows of the archive's tables as plain Parquet. */
  static void copy(List<ArchivedTable> tables, Path out) {
    for (ArchivedTable table : tables) {
      table.rows().write().parquet(out.resolve(table.table().tableName()).toString());
    }
  }
}
