package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.archive.CountedRelease;
import org.courseveil.archive.Ledger;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.PackageId;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PackageReadme;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.SignedBag;
import org.courseveil.packaging.format.Table;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.EncryptedTableWriter;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.TableFile;
import org.courseveil.policy.CheckFailedException;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of counts: encrypted for their member, and in the clear for the public where that
 * is configured. Both are written from what the ledger keeps of the decided release and from
 * nothing else, so that everybody gets the same numbers, and whatever was interrupted is written
 * again.
 */
public final class CountPublisher {
  private final JobConfig config;
  private final Recipients recipients;
  private final PlatformKeys platform;
  private final Ledger ledger;
  private final Instant asOf;
  private final String producerVersion;

  public CountPublisher(
      JobConfig config,
      Recipients recipients,
      PlatformKeys platform,
      Ledger ledger,
      Instant asOf,
      String producerVersion) {
    this.config = config;
    this.recipients = recipients;
    this.platform = platform;
    this.ledger = ledger;
    this.asOf = asOf;
    this.producerVersion = producerVersion;
  }

  /** Publishes a decided release for its member; returns its place. */
  public Path seal(Member member, CountedRelease release) throws IOException {
    Publication publication = publication();
    PlannedPackage plan = publication.plan(member, release.release());
    return publication
        .publish(
            plan, Set.of(), (directory, key) -> write(publication, plan, release, directory, key))
        .place();
  }

  private Publication publication() {
    return new Publication(
        config.packages(), recipients, platform, ledger, asOf, InstantSource.system());
  }

  private Publication.WrittenTables<CountedRelease> write(
      Publication publication,
      PlannedPackage plan,
      CountedRelease release,
      Path directory,
      DataKey key)
      throws IOException {
    CountTables tables = CountTables.of(release.cells());
    FileProtection protection = new FileProtection.PackageFile(key, plan.id().text());
    for (ReleasedTable table : tables.declared()) {
      Path file = directory.resolve(Table.parts(table.name(), 1).get(0));
      Files.createDirectories(file.getParent());
      try (EncryptedTableWriter writer =
          EncryptedTableWriter.open(file, table.schema(), protection)) {
        for (@Nullable Object[] row : tables.rows(table)) {
          writer.write(row);
        }
      }
      TableFile.check(file, protection);
      requireSame(tables.rows(table), new WrittenRows(List.of(file), protection), table.name());
    }
    CountContent content =
        new CountContent(
            config,
            plan.member(),
            plan.release(),
            tables.declared(),
            table -> Table.parts(table, 1).get(0),
            producerVersion);
    DataPackage description = content.dataPackage();
    PackageManifest manifest =
        content.manifest(
            plan.id(),
            plan.sequence(),
            publication.previous(plan),
            Optional.of(Terms.transfer(plan.member())),
            plan.expires());
    return new Publication.WrittenTables<>(manifest, description, tables.declared(), release);
  }

  private static void requireSame(
      List<@Nullable Object[]> decided, WrittenRows written, String table) {
    List<@Nullable Object[]> read = new ArrayList<>();
    written.forEach(read::add);
    if (!Arrays.deepEquals(decided.toArray(), read.toArray())) {
      throw new CheckFailedException(
          "The written table " + table + " differs from what was decided. Nothing was published.");
    }
  }

  /**
   * Publishes a decided release for everybody, unless it lies in its place already.
   *
   * @param sequence its number among the member's releases of counts, from 1
   */
  public Path publish(Path place, Member member, CountedRelease release, int sequence)
      throws IOException {
    Path bag = place.resolve(member.id()).resolve(release.release());
    if (Files.isDirectory(bag)) {
      return bag;
    }
    CountTables tables = CountTables.of(release.cells());
    PackageId id = PackageId.random();
    Staging staging = new Staging(place, id);
    try {
      Path directory = staging.directory(member.id(), release.release());
      for (ReleasedTable table : tables.declared()) {
        Path file = directory.resolve(Table.clearPart(table.name()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, new ClearTable(table, tables.rows(table)).text());
      }
      CountContent content =
          new CountContent(
              config,
              member,
              release.release(),
              tables.declared(),
              Table::clearPart,
              producerVersion);
      DataPackage description = content.dataPackage();
      PackageManifest manifest =
          content.manifest(
              id, sequence, Optional.empty(), Optional.empty(), publication().expires());
      new SignedBag(directory, manifest, description, PackageReadme.text(manifest, description))
          .write(platform.signing());
      PackageVerifier.of(platform.signing().certificate()).verify(directory).orThrow();
      ResidueCheck.searchClear(directory, manifest, tables)
          .orThrow("the counts for the public of " + member.id() + ", " + release.release());
      return staging.publish(member.id(), release.release());
    } catch (IOException | RuntimeException e) {
      staging.remove();
      throw e;
    }
  }
}
