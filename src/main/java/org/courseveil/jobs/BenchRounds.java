package org.courseveil.jobs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.courseveil.archive.Archive;
import org.courseveil.policy.JobConfig;

/**
 * The jobs and their bare twins in turns, each round on a new archive. All share one process, so
 * that starting Java and Spark is nobody's time.
 */
final class BenchRounds {
  private final SparkSession spark;
  private final BenchData data;
  private final Progress progress;

  BenchRounds(SparkSession spark, BenchData data, Progress progress) {
    this.spark = spark;
    this.data = data;
    this.progress = progress;
  }

  /** What is timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  BenchTimes run(int rounds) throws IOException {
    BenchTimes times = new BenchTimes();
    for (int round = 1; round <= rounds; round++) {
      progress.step("round " + round + " of " + rounds);
      data.clear();
      Files.createDirectories(data.bare());
      Path bare = data.bare();
      time(times, BenchTimes.Job.ARCHIVE, this::archive);
      time(
          times,
          BenchTimes.Job.BARE_PARSE,
          () -> BareJobs.parse(spark, data.events(), data.deletions(), bare.resolve("events")));
      // The package job comes last, because what it has released is not read any more.
      time(times, BenchTimes.Job.BARE_COPY, () -> copy(bare.resolve("tables")));
      time(times, BenchTimes.Job.PACKAGE, this::packages);
    }
    return times;
  }

  private void archive() throws IOException {
    try (Run run = open("archive", true)) {
      ArchiveResult archived = new ArchiveJob(run).run();
      new RunReports(run).write(archived.exitCode(), Optional.of(archived), Optional.empty());
    }
  }

  private void packages() throws IOException {
    try (Run run = open("package", false)) {
      ReleaseResult released = new PackageJob(run).run();
      new RunReports(run).write(released.exitCode(), Optional.empty(), Optional.of(released));
    }
  }

  private void copy(Path out) throws IOException {
    try (Run run = open("bench", false)) {
      JobConfig config = run.config();
      try (Archive archive = Archive.open(spark, config.archive().path(), run.ledger())) {
        BareJobs.copy(archive.read(), out);
      }
    }
  }

  private Run open(String job, boolean initLedger) throws IOException {
    Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), job);
    return Run.open(job, data.config(), initLedger, silent);
  }

  private void time(BenchTimes times, BenchTimes.Job job, Work work) throws IOException {
    spark.catalog().clearCache();
    System.gc();
    double before = cpuSeconds();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = cpuSeconds() - before;
    times.add(job, seconds, cpu);
    progress.step(String.format(Locale.ROOT, "%s: %.1f s, CPU %.1f s", job.label(), seconds, cpu));
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }
}
