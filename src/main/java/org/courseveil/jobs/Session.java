package org.courseveil.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;

/**
 * The Spark session of a job: whatever Spark writes is encrypted, time is UTC, and a cluster whose
 * wire is open is refused.
 */
final class Session {
  private static final String ENCRYPT_FILES = "spark.io.encryption.enabled";
  private static final String AUTHENTICATE = "spark.authenticate";
  private static final String ENCRYPT_WIRE = "spark.network.crypto.enabled";
  private static final String ENCRYPT_RPC = "spark.ssl.rpc.enabled";

  private Session() {}

  /** Opens the session that settings describe. */
  static SparkSession open(String job, SparkConf conf) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.ROOT);
    return SparkSession.builder().config(conf).appName("courseveil " + job).getOrCreate();
  }

  /** Completes a configuration with what every job needs, or refuses it. */
  static SparkConf settings(SparkConf conf) {
    conf.setIfMissing("spark.master", "local[*]");
    refuseOpenCluster(conf);
    conf.setIfMissing(ENCRYPT_FILES, "true");
    conf.setIfMissing("spark.io.encryption.keySizeBits", "256");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.set("spark.plugins", plugins(conf));
    if (isLocal(conf)) {
      int tasks = 2 * Runtime.getRuntime().availableProcessors();
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(tasks));
    }
    return conf;
  }

  private static String plugins(SparkConf conf) {
    String own = KeyDelivery.class.getName();
    String given = conf.get("spark.plugins", "");
    return given.isEmpty() ? own : given.contains(own) ? given : given + "," + own;
  }

  private static boolean isLocal(SparkConf conf) {
    String master = conf.get("spark.master");
    return master.equals("local") || master.startsWith("local[");
  }

  private static void refuseOpenCluster(SparkConf conf) {
    List<Problem> problems = new ArrayList<>();
    Path place = Path.of("Spark configuration");
    if (!conf.getBoolean(ENCRYPT_FILES, true)) {
      problems.add(
          new Problem(
              place,
              0,
              ENCRYPT_FILES + " must not be false: shuffles and spills hold course data."));
    }
    if (!conf.get("spark.sql.session.timeZone", "UTC").equals("UTC")) {
      problems.add(new Problem(place, 0, "spark.sql.session.timeZone must be UTC."));
    }
    if (!conf.get("spark.master").startsWith("local[")
        && !conf.get("spark.master").equals("local")) {
      if (!conf.getBoolean(AUTHENTICATE, false)) {
        problems.add(
            new Problem(
                place,
                0,
                "A master that is not local needs "
                    + AUTHENTICATE
                    + "=true: keys travel to the executors."));
      }
      if (!conf.getBoolean(ENCRYPT_WIRE, false) && !conf.getBoolean(ENCRYPT_RPC, false)) {
        problems.add(
            new Problem(
                place,
                0,
                "A master that is not local needs "
                    + ENCRYPT_WIRE
                    + "=true (or "
                    + ENCRYPT_RPC
                    + "=true): keys travel to the executors."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }
}
