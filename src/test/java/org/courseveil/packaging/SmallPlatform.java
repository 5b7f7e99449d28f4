package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.SmallLedger;
import org.courseveil.archive.UnitState;
import org.courseveil.openpgp.Certificate;
import org.courseveil.openpgp.Passphrase;
import org.courseveil.openpgp.PlatformSealer;
import org.courseveil.openpgp.SecretKey;
import org.courseveil.packaging.format.Descriptions;
import org.courseveil.packaging.format.Table;
import org.courseveil.packaging.format.TestKeys;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.TableFile;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.EngineChoice;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.courseveil.policy.RecipientRole;
import org.courseveil.policy.RecipientState;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;
import org.jspecify.annotations.Nullable;

/**
 * A platform whose one package is small and needs no Spark: it is published in the frame that every
 * package is, and its tables are made up.
 *
 * @param directory with the folders {@code keys}, {@code archive}, {@code ledger} and {@code
 *     packages}, on whichever disk
 */
record SmallPlatform(Path directory) {
  static final String MEMBER = "delftx";
  static final String RELEASE = "2026-11";
  static final int LEARNERS = 24;

  private static final String PLATFORM = "campus.example";
  private static final Instant AS_OF = Instant.parse("2026-11-22T00:00:00Z");

  /** Makes a platform that has published nothing. */
  static SmallPlatform make(Path directory) throws IOException {
    SmallPlatform made = new SmallPlatform(directory);
    Files.createDirectories(directory.resolve("keys"));
    TestKeys.platform().writeSecret(made.key("platform.secret.asc"));
    Files.writeString(made.key("member.public.asc"), TestKeys.recipient().certificate().armored());
    try (DataKey key = DataKey.random()) {
      Files.write(made.key("ledger.key"), key.exposeBytes());
      SmallLedger.make(made.place("ledger"), made.place("archive"), key, PLATFORM, LEARNERS);
    }
    return made;
  }

  /** Returns this platform as another disk shows it. */
  SmallPlatform on(FaultyDisk disk) {
    return new SmallPlatform(disk.path(directory));
  }

  Path place(String name) {
    return directory.resolve(name);
  }

  Path packages() {
    return place("packages");
  }

  private Path key(String name) {
    return place("keys").resolve(name);
  }

  /** Runs as a package job does: settles what was begun, and publishes what is not out yet. */
  void run() throws IOException {
    run(InstantSource.system());
  }

  /**
   * Runs as above.
   *
   * @param sealing tells when the package is sealed
   */
  void run(InstantSource sealing) throws IOException {
    Member member = member();
    Recipients recipients = Recipients.read(List.of(member));
    try (SecretKey platform = secretKey();
        Ledger ledger = ledger()) {
      SmallLedger.alone(
          place("archive"),
          () -> {
            new ReleaseRecovery(packages(), ledger, platform.certificate()).run();
            if (ledger.state().releases().isEmpty()) {
              publish(
                  member,
                  new Publication(
                      settings(),
                      recipients,
                      new PlatformKeys(platform, new PlatformSealer(platform)),
                      ledger,
                      AS_OF,
                      sealing));
            }
          });
    }
  }

  private static void publish(Member member, Publication publication) throws IOException {
    PlannedPackage plan = publication.plan(member, RELEASE);
    publication.publish(
        plan,
        publication.ledger().state().unitsIn(UnitState.ARCHIVED),
        (staging, key) -> write(plan, staging, key));
  }

  /** Opens the newest version of the ledger; the caller closes it. */
  Ledger ledger() throws IOException {
    try (DataKey key = DataKey.copyOf(Files.readAllBytes(key("ledger.key")))) {
      return Ledger.open(place("ledger"), key, PLATFORM);
    }
  }

  SecretKey secretKey() throws IOException {
    try (Passphrase passphrase = Passphrase.of(TestKeys.PASSPHRASE.toCharArray())) {
      return SecretKey.read(key("platform.secret.asc"), passphrase);
    }
  }

  private Member member() throws IOException {
    Path certificate = key("member.public.asc");
    return new Member(
        MEMBER,
        "Delft",
        RecipientRole.MEMBER,
        RecipientState.ACTIVE,
        List.of("DelftX"),
        "NL",
        TransferMechanism.ADEQUACY_DECISION,
        List.of(new Member.Recipient(certificate, Certificate.read(certificate).fingerprint())));
  }

  private JobConfig.Packages settings() {
    return new JobConfig.Packages(
        packages(),
        JobConfig.Packages.Cycle.MONTHLY,
        List.of(Tier.SUMMARY),
        EngineChoice.NATIVE,
        Period.ofYears(2),
        Optional.empty());
  }

  private static Publication.WrittenTables<Integer> write(
      PlannedPackage plan, Path directory, DataKey key) throws IOException {
    FileProtection protection = new FileProtection.PackageFile(key, plan.id().text());
    write(directory, "summary", Descriptions.SUMMARY, SoundPackage.rows(), protection);
    write(directory, "report", Descriptions.REPORT, SoundPackage.figures(), protection);
    return new Publication.WrittenTables<>(
        Descriptions.manifest(
            plan.id(), MEMBER, plan.release(), plan.sequence(), Optional.empty(), 1),
        Descriptions.dataPackage(MEMBER, plan.release(), 1),
        SoundPackage.tables(),
        LEARNERS);
  }

  private static void write(
      Path directory,
      String table,
      TableSchema schema,
      List<@Nullable Object[]> rows,
      FileProtection protection)
      throws IOException {
    Path file = directory.resolve(Table.parts(table, 1).get(0));
    Files.createDirectories(file.getParent());
    try (EncryptedTableWriter writer = EncryptedTableWriter.open(file, schema, protection)) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
    }
    TableFile.check(file, protection);
  }
}
