package org.courseveil.spark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of the test run; it ends with the process. */
public final class SharedSpark {
  private static final SparkSession SESSION = start();

  private SharedSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession start() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.ROOT);
    Path target = Path.of("target").toAbsolutePath();
    return SparkSession.builder()
        .master("local[2]")
        .appName("courseveil tests")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.default.parallelism", "2")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", target.resolve("test-warehouse").toString())
        .config("spark.local.dir", target.resolve("test-spark").toString())
        .config("spark.io.encryption.enabled", "true")
        .config("spark.io.encryption.keySizeBits", "256")
        .getOrCreate();
  }
}
