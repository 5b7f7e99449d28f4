package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courseveil.anonymize.Prepared;
import org.courseveil.anonymize.release.Candidates;
import org.courseveil.anonymize.release.ReleasedRows;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.anonymize.verify.AnonymizedTables;
import org.courseveil.anonymize.verify.Verifier;
import org.courseveil.archive.Ledger;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.parquet.DataKey;
import org.courseveil.parquet.FileProtection;
import org.courseveil.parquet.KeyHandle;
import org.courseveil.parquet.KeyRing;
import org.courseveil.parquet.TableFile;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;

/**
 * The publisher of packages of rows: a release is written encrypted, read back, verified by both
 * verifiers and searched for identifiers, in the frame of a {@link Publication}.
 */
public final class Publisher {
  private final JobConfig config;
  private final Recipients recipients;
  private final PlatformKeys platform;
  private final Ledger ledger;
  private final Instant asOf;
  private final String producerVersion;

  public Publisher(
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

  /** Publishes a member's release; whatever fails, the units stay in the archive. */
  public PublishedPackage publish(Member member, String release, Prepared prepared)
      throws IOException {
    Publication publication =
        new Publication(
            config.packages(), recipients, platform, ledger, asOf, InstantSource.system());
    PlannedPackage plan = publication.plan(member, release);
    Publication.Placed<AnonymityEvidence> placed =
        publication.publish(
            plan,
            prepared.units(),
            (directory, key) -> write(plan, prepared, directory, key, publication.previous(plan)));
    return new PublishedPackage(plan, placed.place(), placed.verified());
  }

  private Publication.WrittenTables<AnonymityEvidence> write(
      PlannedPackage plan,
      Prepared prepared,
      Path directory,
      DataKey key,
      Optional<Sha256> previous)
      throws IOException {
    KeyHandle fileKey = KeyRing.lend(key);
    try {
      String id = plan.id().text();
      Map<String, List<Path>> parts = writeTables(prepared, directory, fileKey, id);
      FileProtection protection = new FileProtection.PackageFile(key, id);
      Map<String, ReleasedRows> rows = new LinkedHashMap<>();
      for (var table : parts.entrySet()) {
        for (Path file : table.getValue()) {
          TableFile.check(file, protection);
        }
        rows.put(table.getKey(), new WrittenRows(table.getValue(), protection));
      }
      AnonymityEvidence evidence =
          Verifier.verify(rows, prepared.description()).orThrow("the written package");
      PackageContent content =
          new PackageContent(
              config, plan, prepared.description(), evidence, counts(parts), producerVersion);
      DataPackage description = content.dataPackage();
      PackageManifest manifest = content.manifest(description.tables(), previous);
      return new Publication.WrittenTables<>(
          manifest, description, prepared.description().tables(), evidence);
    } finally {
      KeyRing.withdraw(fileKey);
    }
  }

  /** The pseudonyms' key lives for as long as the tables are written, and is kept nowhere. */
  private Map<String, List<Path>> writeTables(
      Prepared prepared, Path directory, KeyHandle fileKey, String id) throws IOException {
    try (DataKey pseudonyms = DataKey.random()) {
      KeyHandle pseudonymKey = KeyRing.lend(pseudonyms);
      try (Candidates candidates = prepared.candidates(pseudonymKey)) {
        AnonymizedTables verified = Verifier.verified(candidates);
        Map<String, List<Path>> parts = new LinkedHashMap<>();
        for (ReleasedTable table : prepared.description().tables()) {
          parts.put(
              table.name(),
              TableParts.write(
                  verified.rows(table),
                  table.schema(),
                  directory.resolve("data").resolve(table.name()),
                  fileKey,
                  id));
        }
        return parts;
      } finally {
        KeyRing.withdraw(pseudonymKey);
      }
    }
  }

  private static Map<String, Integer> counts(Map<String, List<Path>> parts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    parts.forEach((name, files) -> counts.put(name, files.size()));
    return counts;
  }
}
