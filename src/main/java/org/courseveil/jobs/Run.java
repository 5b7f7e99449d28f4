package org.courseveil.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.courseveil.archive.Archive;
import org.courseveil.archive.Ledger;
import org.courseveil.ingest.LegalHolds;
import org.courseveil.ingest.stored.ExportKey;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.PlatformKeys;
import org.courseveil.packaging.Recipients;
import org.courseveil.packaging.ReleaseRecovery;
import org.courseveil.packaging.format.CommitRecord;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.ConfigReader;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Problem;
import org.courseveil.policy.RefusedException;
import org.courseveil.sealing.KeySealer;

/**
 * What every job has at hand: a configuration without a problem, certificates fit to seal to, the
 * platform's key, the ledger, and settings of Spark that keep what it does to itself. All of it is
 * judged before Spark starts or any data is read, and the ledger last, for it may be made anew.
 */
final class Run implements AutoCloseable {
  private final String job;
  private final JobConfig config;
  private final Instant asOf;
  private final Recipients recipients;
  private final PlatformKeys keys;
  private final Ledger ledger;
  private final Optional<SparkConf> spark;
  private final Progress progress;
  private final ExportKey exports;

  private Run(
      String job,
      JobConfig config,
      Instant asOf,
      Recipients recipients,
      PlatformKeys keys,
      Ledger ledger,
      Optional<SparkConf> spark,
      Progress progress) {
    this.job = job;
    this.config = config;
    this.asOf = asOf;
    this.recipients = recipients;
    this.keys = keys;
    this.ledger = ledger;
    this.spark = spark;
    this.progress = progress;
    this.exports = ExportKey.of(config.inputs().secretKey(), Passphrases::ofInputs);
  }

  /** Opens a run; with {@code initLedger} it makes the first version of a new ledger. */
  static Run open(String job, Path configFile, boolean initLedger, Progress progress)
      throws IOException {
    progress.step("reading " + configFile);
    return open(job, ConfigReader.read(configFile), initLedger, progress);
  }

  /** Opens a run of a configuration that was read already. */
  static Run open(String job, JobConfig config, boolean initLedger, Progress progress)
      throws IOException {
    Recipients recipients = Recipients.read(config.members());
    return open(
        job,
        config,
        recipients,
        Optional.of(Session.settings(new SparkConf())),
        initLedger,
        progress);
  }

  /** Opens a run that one member without a fit certificate does not stop for the others. */
  static Run openDespiteUnfit(String job, Path configFile, Progress progress) throws IOException {
    progress.step("reading " + configFile);
    JobConfig config = ConfigReader.read(configFile);
    Recipients fit = Recipients.readFit(config.members());
    return open(job, config, fit, Optional.of(Session.settings(new SparkConf())), false, progress);
  }

  /** Opens such a run for a job that starts no Spark. */
  static Run openWithoutSpark(String job, Path configFile, Progress progress) throws IOException {
    progress.step("reading " + configFile);
    JobConfig config = ConfigReader.read(configFile);
    return open(
        job, config, Recipients.readFit(config.members()), Optional.empty(), false, progress);
  }

  private static Run open(
      String job,
      JobConfig config,
      Recipients recipients,
      Optional<SparkConf> spark,
      boolean initLedger,
      Progress progress)
      throws IOException {
    Instant asOf = config.asOf().orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
    PlatformKeys keys = PlatformKeyRing.open(config.platform());
    try {
      return new Run(
          job,
          config,
          asOf,
          recipients,
          keys,
          ledger(config, keys.sealer(), initLedger),
          spark,
          progress);
    } catch (IOException | RuntimeException e) {
      PlatformKeyRing.close(keys);
      throw e;
    }
  }

  private static Ledger ledger(JobConfig config, KeySealer sealer, boolean initLedger)
      throws IOException {
    JobConfig.ArchivePlace place = config.archive();
    byte[] bytes;
    try {
      bytes = sealer.open(Files.readString(place.ledgerKey(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw refused(
          place.ledgerKey(),
          "The ledger's key does not open with the platform's secret key, or what seals keys in its"
              + " place. docs/operations.md says how to make one.");
    }
    // Before the ledger: whoever publishes in between makes it newer than these tell.
    List<CommitRecord> committed = CommitRecord.readAll(config.packages().path());
    try (DataKey key = DataKey.copyOf(bytes)) {
      return initLedger
          ? Ledger.initialize(
              place.ledger(),
              key,
              config.platform().id(),
              place.path(),
              committed.stream().mapToLong(CommitRecord::ledgerVersion).max().orElse(0))
          : newest(Ledger.open(place.ledger(), key, config.platform().id()), committed, config);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static Ledger newest(Ledger ledger, List<CommitRecord> committed, JobConfig config) {
    try {
      for (CommitRecord record : committed) {
        ledger.requireNotOlderThan(
            record.ledgerVersion(),
            CommitRecord.path(config.packages().path(), record.member(), record.release()));
      }
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static RefusedException refused(Path file, String message) {
    return new RefusedException(List.of(new Problem(file, 0, message)));
  }

  /** Returns the refusal of what a job was asked for, against what the configuration has. */
  RefusedException refusal(String message) {
    return refused(config.file(), message);
  }

  String job() {
    return job;
  }

  JobConfig config() {
    return config;
  }

  Instant asOf() {
    return asOf;
  }

  /** Returns the day that the run takes for today, in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }

  Recipients recipients() {
    return recipients;
  }

  SecretKey platform() {
    return keys.signing();
  }

  /** Returns what packages are signed with, and what keeps copies of their keys. */
  PlatformKeys keys() {
    return keys;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Returns what opens encrypted files of the export, until the run ends. */
  ExportKey exports() {
    return exports;
  }

  Progress progress() {
    return progress;
  }

  /** Opens the Spark session of this run; it ends with the process. */
  SparkSession spark() {
    return Session.open(
        job,
        spark.orElseThrow(() -> new IllegalStateException("This job starts no Spark: " + job)));
  }

  /** Opens the archive to read from it. */
  Archive archive() throws IOException {
    return Archive.open(spark(), config.archive().path(), ledger);
  }

  /**
   * Opens the archive to change it, settles the releases that an interrupted run began, and freezes
   * what is on legal hold by now. The archive's lock comes first: a release that another run is
   * still making is none of them.
   */
  Archive settledArchive() throws IOException {
    Archive archive = archive();
    try {
      new ReleaseRecovery(config.packages().path(), ledger, platform().certificate()).run();
      ledger.freeze(
          LegalHolds.read(config.exclusions().legalHolds(), config.policy().exports()), today());
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  @Override
  public void close() {
    exports.close();
    ledger.close();
    PlatformKeyRing.close(keys);
  }
}
