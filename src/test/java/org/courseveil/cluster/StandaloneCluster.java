package org.courseveil.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A real standalone Spark cluster on loopback: a master and a worker for two executors, as
 * processes of their own, from the jars that the build laid out, with authentication and an
 * encrypted wire. All that its processes write lies below one folder.
 */
final class StandaloneCluster implements AutoCloseable {
  static final Path JAR = Workplace.HOME.resolve("target/courseveil.jar");

  private final List<Daemon> daemons = new ArrayList<>();
  private final Path settings;
  private final Path work;
  private final String secret;
  private final int port;

  private StandaloneCluster(Path home) throws IOException {
    this.settings = Files.createDirectories(home.resolve("settings"));
    this.work = home.resolve("spark");
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    for (String folder : List.of("logs", "scratch", "tmp", "events")) {
      Files.createDirectories(work.resolve(folder));
    }
  }

  static StandaloneCluster start(Path home) throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(home);
    Map<String, String> daemons = new TreeMap<>(cluster.security());
    // It lets in whoever comes, and its port is fixed.
    daemons.put("spark.master.rest.enabled", "false");
    Path settings = cluster.settings("daemons.conf", daemons);
    List<String> common =
        List.of("--host", "127.0.0.1", "--webui-port", "0", "--properties-file", "" + settings);
    cluster.launch("master", "Starting Spark master", common, "--port", "" + cluster.port);
    cluster.launch(
        "worker",
        "Successfully registered with master",
        common,
        "--cores",
        "2",
        "--memory",
        "2g",
        "--work-dir",
        cluster.work.resolve("worker").toString(),
        cluster.master());
    return cluster;
  }

  /** Returns the secret that all parts of the cluster share. */
  String secret() {
    return secret;
  }

  /** Returns what a job must say to be let in and to keep what it says to itself. */
  Map<String, String> security() {
    return Map.of(
        "spark.authenticate", "true",
        "spark.authenticate.secret", secret,
        "spark.network.crypto.enabled", "true",
        "spark.network.crypto.authEngineVersion", "2",
        "spark.network.crypto.cipher", "AES/GCM/NoPadding");
  }

  /** Writes a file of Spark's settings, for its owner alone. */
  Path settings(String name, Map<String, String> settings) throws IOException {
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append(' ').append(value).append('\n'));
    Path file = this.settings.resolve(name);
    Files.createFile(file, Workplace.OWNER_ONLY);
    return Files.writeString(file, text);
  }

  /** Starts a job through spark-submit, as the README says; its output goes to a log. */
  Process submit(String log, Path settings, String passphrase, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master(),
                "--deploy-mode",
                "client",
                "--class",
                "org.courseveil.jobs.Courseveil",
                "--properties-file",
                settings.toString(),
                JAR.toString()));
    words.addAll(arguments);
    ProcessBuilder builder = SparkCommand.of(work, environment(), words);
    builder.environment().put("COURSEVEIL_PASSPHRASE", passphrase);
    return builder.redirectOutput(log(log).toFile()).start();
  }

  /** Returns the folder that everything is below that Spark writes. */
  Path written() {
    return work;
  }

  Path log(String name) {
    return work.resolve("logs").resolve(name + ".log");
  }

  /** Returns the executors that run now: the worker has no other children. */
  List<ProcessHandle> executors() {
    return daemons.stream().flatMap(daemon -> daemon.process().children()).toList();
  }

  private String master() {
    return "spark://127.0.0.1:" + port;
  }

  private Map<String, String> environment() {
    return Map.of(
        "SPARK_LOCAL_DIRS",
        work.resolve("scratch").toString(),
        "SPARK_DAEMON_JAVA_OPTS",
        "-Djava.io.tmpdir=" + work.resolve("tmp"),
        "JDK_JAVA_OPTIONS",
        Workplace.QUICK);
  }

  private void launch(String role, String ready, List<String> common, String... own)
      throws IOException, InterruptedException {
    String name = Character.toUpperCase(role.charAt(0)) + role.substring(1);
    List<String> words = new ArrayList<>();
    words.add("org.apache.spark.deploy." + role + "." + name);
    words.addAll(common);
    words.addAll(List.of(own));
    daemons.add(Daemon.start(SparkCommand.of(work, environment(), words), log(role), ready));
  }

  @Override
  public void close() {
    for (int i = daemons.size() - 1; i >= 0; i--) {
      daemons.get(i).close();
    }
  }
}
