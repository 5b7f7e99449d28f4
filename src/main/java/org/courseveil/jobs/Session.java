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
  private static final String TIME_ZONE = "spark.sql.session.timeZone";
  private static final String AUTHENTICATE = "spark.authenticate";
  private static final String SECRET = "spark.authenticate.secret";
  private static final String ENCRYPT_WIRE = "spark.network.crypto.enabled";
  private static final String FALL_BACK = "spark.network.crypto.saslFallback";
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
    // Else a wire on which somebody spoils the handshake would go on without encryption.
    conf.setIfMissing(FALL_BACK, "false");
    conf.setIfMissing(ENCRYPT_FILES, "true");
    conf.setIfMissing("spark.io.encryption.keySizeBits", "256");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing(TIME_ZONE, "UTC");
    conf.set("spark.plugins", plugins(conf));
    // A run has more queries than Spark keeps compiled, and asks most of them for every member.
    conf.setIfMissing("spark.sql.codegen.cache.maxEntries", "1000");
    if (isLocal(conf)) {
      int tasks = 2 * Runtime.getRuntime().availableProcessors();
      conf.setIfMissing("spark.sql.shuffle.partitions", Integer.toString(tasks));
      // Small results in one part, kept ones too: a task more would cost more than it brings.
      conf.setIfMissing("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
      conf.setIfMissing("spark.sql.optimizer.canChangeCachedPlanOutputPartitioning", "true");
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
    List<String> problems = new ArrayList<>();
    if (!conf.getBoolean(ENCRYPT_FILES, true)) {
      problems.add(ENCRYPT_FILES + " must not be false: shuffles and spills hold course data.");
    }
    if (!conf.get(TIME_ZONE, "UTC").equals("UTC")) {
      problems.add(TIME_ZONE + " must be UTC.");
    }
    if (!isLocal(conf)) {
      problems.addAll(openings(conf));
    }
    if (!problems.isEmpty()) {
      Path place = Path.of("Spark configuration");
      throw new RefusedException(
          problems.stream().map(problem -> new Problem(place, 0, problem)).toList());
    }
  }

  /** What would let strangers in, or let them listen, where keys travel to the executors. */
  private static List<String> openings(SparkConf conf) {
    List<String> openings = new ArrayList<>();
    if (!conf.getBoolean(AUTHENTICATE, false)) {
      openings.add(needs(AUTHENTICATE + "=true"));
    } else if (conf.get("spark.master").startsWith("spark://") && !conf.contains(SECRET)) {
      openings.add(
          "A standalone master needs " + SECRET + ": the secret that master and workers have.");
    }
    if (!conf.getBoolean(ENCRYPT_WIRE, false) && !conf.getBoolean(ENCRYPT_RPC, false)) {
      openings.add(needs(ENCRYPT_WIRE + "=true (or " + ENCRYPT_RPC + "=true)"));
    }
    if (conf.getBoolean(FALL_BACK, false)) {
      openings.add(FALL_BACK + " must not be true: keys would travel unencrypted after it.");
    }
    return openings;
  }

  private static String needs(String setting) {
    return "A master that is not local needs " + setting + ": keys travel to the executors.";
  }
}
