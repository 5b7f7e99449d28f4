package org.courseveil.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courseveil.attacks.GroundTruth;
import org.courseveil.quickstart.FileTree;

/**
 * The jobs on a cluster, with an event log and without compression, and everything that Spark wrote
 * meanwhile. An executor is killed while the package job shuffles.
 */
record ClusterRun(
    Workplace place,
    StandaloneCluster cluster,
    Map<String, Integer> exitCodes,
    Set<String> names,
    Map<String, byte[]> secrets,
    GroundTruth truth) {
  private static final Path HOME = Workplace.HOME.resolve("target/cluster");

  static ClusterRun run() throws IOException, InterruptedException {
    FileTree.remove(HOME);
    Workplace place = Workplace.make(HOME.resolve("place"));
    Map<String, Integer> codes = new TreeMap<>();
    AtomicBoolean armed = new AtomicBoolean();
    try (StandaloneCluster cluster = StandaloneCluster.start(HOME);
        KeptFiles kept =
            KeptFiles.below(
                List.of(cluster.written().resolve("scratch"), cluster.written().resolve("tmp")),
                cluster.written().resolve("kept"),
                file -> {
                  if (isShuffledByExecutor(file) && armed.compareAndSet(true, false)) {
                    cluster.executors().get(0).destroyForcibly();
                  }
                })) {
      ClusterRun run =
          new ClusterRun(
              place,
              cluster,
              codes,
              kept.names(),
              new TreeMap<>(),
              GroundTruth.read(place.truth()));
      run.refusedJob();
      run.job("archive", "archive", "--init-ledger");
      assertThat(run.exitCode("archive")).as(run.log("archive")).isZero();
      run.secrets.putAll(PlantedSecrets.afterArchive(place, cluster));
      run.jobOnDamagedArchive();
      armed.set(true);
      run.job("package", "package");
      codes.put("executors killed", armed.get() ? 0 : 1);
      run.secrets.putAll(PlantedSecrets.afterPackage(place));
      run.removeCopiesOfTheJar();
      return run;
    }
  }

  private static boolean isShuffledByExecutor(Path file) {
    return file.getFileName().toString().startsWith("shuffle_")
        && file.toString().contains("/executor-");
  }

  int exitCode(String job) {
    return exitCodes.getOrDefault(job, -1);
  }

  String log(String name) throws IOException {
    return Files.readString(cluster.log(name));
  }

  /** Returns the event logs, one a job. */
  List<Path> eventLogs() throws IOException {
    return files("events", file -> !file.getFileName().toString().startsWith("."));
  }

  /**
   * Removes the copies of the job jar that Spark made: it holds the generator of the sample, whose
   * invented names are identifiers there.
   */
  private void removeCopiesOfTheJar() throws IOException {
    for (Path file :
        files("", file -> file.toFile().length() == StandaloneCluster.JAR.toFile().length())) {
      if (Files.mismatch(file, StandaloneCluster.JAR) < 0) {
        Files.delete(file);
      }
    }
  }

  private List<Path> files(String folder, Predicate<Path> which) throws IOException {
    try (Stream<Path> walk = Files.walk(cluster.written().resolve(folder))) {
      return walk.filter(Files::isRegularFile).filter(which).toList();
    }
  }

  private void job(String name, String... arguments) throws IOException, InterruptedException {
    submit(name, settings(), arguments);
  }

  private void submit(String name, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> words = Stream.of(arguments).toList();
    words = Stream.concat(words.stream(), Stream.of("--config", place.config() + "")).toList();
    Path file = cluster.settings(name + ".conf", settings);
    exitCodes.put(name, cluster.submit(name, file, Workplace.PASSPHRASE, words).waitFor());
  }

  private void refusedJob() throws IOException, InterruptedException {
    Map<String, String> open = settings();
    open.remove("spark.network.crypto.enabled");
    submit("open wire", open, "archive", "--init-ledger");
  }

  /**
   * A task that fails: what its exception says is written by the executor, driver and event log.
   */
  private void jobOnDamagedArchive() throws IOException, InterruptedException {
    Path file;
    try (Stream<Path> walk = Files.walk(place.root().resolve("archive"))) {
      file =
          walk.filter(path -> path.getFileName().toString().endsWith(".parquet"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    byte[] sound = Files.readAllBytes(file);
    byte[] damaged = sound.clone();
    damaged[sound.length / 2] ^= 1;
    Files.write(file, damaged);
    job("damaged archive", "assess");
    Files.write(file, sound);
  }

  private Map<String, String> settings() {
    Path written = cluster.written();
    Map<String, String> settings = new TreeMap<>(cluster.security());
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.driver.extraJavaOptions", "-Djava.io.tmpdir=" + written.resolve("tmp"));
    settings.put("spark.executor.extraJavaOptions", "-Djava.io.tmpdir=" + written.resolve("tmp"));
    settings.put("spark.executor.memory", "768m");
    settings.put("spark.executor.cores", "1");
    settings.put("spark.sql.shuffle.partitions", "2");
    // As much as Spark can be made to say and to write, and all of it as it is.
    settings.put("spark.eventLog.enabled", "true");
    settings.put("spark.eventLog.compress", "false");
    settings.put("spark.eventLog.rolling.enabled", "false");
    settings.put("spark.eventLog.logBlockUpdates.enabled", "true");
    settings.put("spark.eventLog.dir", written.resolve("events").toUri().toString());
    settings.put("spark.sql.debug.maxToStringFields", "100");
    settings.put("spark.shuffle.compress", "false");
    settings.put("spark.shuffle.spill.compress", "false");
    settings.put("spark.broadcast.compress", "false");
    settings.put("spark.memory.fraction", "0.02");
    settings.put("spark.sql.inMemoryColumnarStorage.compressed", "false");
    settings.put("spark.shuffle.spill.numElementsForceSpillThreshold", "100");
    settings.put("spark.cleaner.referenceTracking", "false");
    return settings;
  }
}
