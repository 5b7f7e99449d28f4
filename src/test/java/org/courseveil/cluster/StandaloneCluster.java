package org.courseveil.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A real standalone Spark cluster on loopback: a master and a worker as processes of their own,
 * from the jars that the build laid out, with authentication and an encrypted wire.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path SPARK = HOME.resolve("target/spark");
  private static final List<String> JVM_FLAGS =
      List.of(System.getProperty("spark.jvm.flags").trim().split("\\s+"));

  private final List<Process> processes = new ArrayList<>();
  private final Path work;
  private final String secret;
  private final int port;

  private StandaloneCluster(Path work) throws IOException {
    this.work = work;
    byte[] random = new byte[16];
    RandomGenerator.getDefault().nextBytes(random);
    this.secret = HexFormat.of().formatHex(random);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
  }

  static StandaloneCluster start(Path work) throws IOException {
    StandaloneCluster cluster = new StandaloneCluster(Files.createDirectories(work));
    cluster.launch(
        "master",
        "Starting Spark master",
        List.of("--host", "127.0.0.1", "--port", "" + cluster.port, "--webui-port", "0"));
    cluster.launch(
        "worker",
        "Successfully registered with master",
        List.of(
            "--host",
            "127.0.0.1",
            "--webui-port",
            "0",
            "--cores",
            "2",
            "--memory",
            "2g",
            "--work-dir",
            work.resolve("worker").toString(),
            cluster.master()));
    return cluster;
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Runs a job through SparkSubmit in client mode; returns its exit code. */
  int submit(Path log, List<String> settings, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(javaCommand());
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", master(), "--driver-memory", "1g"));
    for (String setting : settings) {
      command.addAll(List.of("--conf", setting));
    }
    command.addAll(
        List.of(
            "--class",
            "org.courseveil.jobs.Courseveil",
            HOME.resolve("target/courseveil.jar").toString()));
    command.addAll(arguments);
    return builder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  /** Returns the settings with which a job may use this cluster. */
  List<String> securitySettings() {
    return List.of(
        "spark.authenticate=true",
        "spark.authenticate.secret=" + secret,
        "spark.network.crypto.enabled=true",
        "spark.driver.host=127.0.0.1",
        "spark.driver.bindAddress=127.0.0.1",
        "spark.executor.memory=1g",
        "spark.executor.cores=2");
  }

  private void launch(String role, String ready, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(javaCommand());
    command.add("-Dspark.authenticate=true");
    command.add("-Dspark.authenticate.secret=" + secret);
    command.add("-Dspark.network.crypto.enabled=true");
    String name = Character.toUpperCase(role.charAt(0)) + role.substring(1);
    command.add("org.apache.spark.deploy." + role + "." + name);
    command.addAll(arguments);
    Process process = builder(command).redirectErrorStream(true).start();
    processes.add(process);
    awaitLine(process, ready, role);
  }

  private void awaitLine(Process process, String ready, String role) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.append(line).append('\n');
      if (line.contains(ready)) {
        Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}), role + "-log");
        drain.setDaemon(true);
        drain.start();
        return;
      }
    }
    throw new IOException("The " + role + " ended before it was ready:\n" + seen);
  }

  private List<String> javaCommand() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_FLAGS);
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-cp", SPARK.resolve("jars") + "/*"));
    return command;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", work.resolve("scratch").toString());
    return builder;
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).destroy();
    }
    for (Process process : processes) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
