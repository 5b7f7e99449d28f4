package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.archive.Intent;
import org.courseveil.archive.Ledger;
import org.courseveil.archive.Unit;
import org.courseveil.packaging.format.CommitRecord;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.PackageId;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.PackageReadme;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.packaging.format.PackageWriter;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.packaging.format.WrittenPackage;
import org.courseveil.parquet.DataKey;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;

/**
 * The frame in which every package is published: set aside in the ledger, written and verified,
 * moved into place in one step, committed, and only then marked as released.
 *
 * <p>Killed anywhere, it leaves one valid package or none; {@link ReleaseRecovery} tells which.
 */
record Publication(
    JobConfig.Packages packages,
    Recipients recipients,
    PlatformKeys platform,
    Ledger ledger,
    Instant asOf,
    InstantSource clock) {
  /** How a package's tables are written into its directory in staging, under its key. */
  @FunctionalInterface
  interface Writing<E> {
    WrittenTables<E> write(Path directory, DataKey key) throws IOException;
  }

  /**
   * Tables that lie in their files, have been read back there, and are described.
   *
   * @param evidence what reading them back has shown
   */
  record WrittenTables<E>(
      PackageManifest manifest, DataPackage description, List<ReleasedTable> tables, E evidence) {}

  /** A package in its place. */
  record Placed<E>(Path place, VerifiedPackage<E> verified) {}

  /** Plans a member's next package, under an id of its own. */
  PlannedPackage plan(Member member, String release) {
    return new PlannedPackage(
        PackageId.random(), member, release, ledger.state().nextSequence(member.id()), expires());
  }

  /** Returns the day by which recipients are to have destroyed what is published now. */
  LocalDate expires() {
    return asOf.atZone(ZoneOffset.UTC).toLocalDate().plus(packages.expiry());
  }

  /**
   * Publishes a planned package; whatever fails, it is as if nothing had been begun.
   *
   * @param units that leave with it
   */
  <E> Placed<E> publish(PlannedPackage plan, Set<Unit> units, Writing<E> writing)
      throws IOException {
    Staging staging = new Staging(packages.path(), plan.id());
    try (DataKey key = DataKey.random()) {
      Intent intent =
          new Intent(
              plan.id().text(),
              plan.member().id(),
              plan.release(),
              units,
              Optional.of(sealedCopy(key)));
      ledger.publish(ledger.state().intend(intent));
      try {
        Path directory = staging.directory(plan.member().id(), plan.release());
        VerifiedPackage<E> verified = seal(plan, directory, key, writing.write(directory, key));
        Path place = staging.publish(plan.member().id(), plan.release());
        CommitRecord.of(verified.written(), Math.toIntExact(ledger.version()), asOf)
            .publish(packages.path());
        ledger.publish(
            ledger
                .state()
                .complete(
                    intent.completed(
                        plan.sequence(),
                        verified.written().tagManifest().hex(),
                        SealedContent.of(place, verified.written().manifest()),
                        plan.expires())));
        return new Placed<>(place, verified);
      } catch (IOException | RuntimeException e) {
        giveBack(intent, staging, e);
        throw e;
      }
    }
  }

  /** What cannot be undone now, on a disk that is full say, the next run's recovery undoes. */
  private void giveBack(Intent intent, Staging staging, Exception failure) {
    try {
      new ReleaseRecovery(packages.path(), ledger, platform.signing().certificate()).settle(intent);
      staging.remove();
    } catch (IOException | RuntimeException later) {
      failure.addSuppressed(later);
    }
  }

  /** Certificates are judged once more: what was fit as the run began may have expired since. */
  private <E> VerifiedPackage<E> seal(
      PlannedPackage plan, Path directory, DataKey key, WrittenTables<E> tables)
      throws IOException {
    PackageManifest manifest = tables.manifest();
    DataPackage description = tables.description();
    WrittenPackage written =
        PackageWriter.of(platform.signing(), recipients.sealedTo(plan.member()), clock.instant())
            .write(
                directory, manifest, description, PackageReadme.text(manifest, description), key);
    PackageVerifier.of(platform.signing().certificate()).verify(directory).orThrow();
    SearchedPackage searched =
        ResidueCheck.search(
                directory, manifest, tables.tables(), recipients.fingerprints(plan.member()), key)
            .orThrow("the written package of " + plan.member().id() + ", " + plan.release());
    return new VerifiedPackage<>(written, tables.evidence(), searched);
  }

  /** Returns the digest of the member's package before a planned one. */
  Optional<Sha256> previous(PlannedPackage plan) {
    return ledger.state().releases().stream()
        .filter(known -> known.member().equals(plan.member().id()))
        .filter(known -> known.sequence() == plan.sequence() - 1)
        .map(known -> new Sha256(known.manifestDigest()))
        .findFirst();
  }

  private String sealedCopy(DataKey key) throws IOException {
    byte[] bytes = key.exposeBytes();
    try {
      return platform.sealer().seal(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
