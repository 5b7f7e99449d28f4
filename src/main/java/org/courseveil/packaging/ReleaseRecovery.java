package org.courseveil.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.courseveil.archive.Intent;
import org.courseveil.archive.Ledger;
import org.courseveil.openpgp.Certificate;
import org.courseveil.packaging.format.CommitRecord;
import org.courseveil.packaging.format.FormatException;
import org.courseveil.packaging.format.OpenedPackage;
import org.courseveil.packaging.format.PackageVerifier;
import org.courseveil.policy.CheckFailedException;

/**
 * The end of releases that were interrupted: the commit record decides. A release that has one is
 * completed in the ledger; any other gives its units back and leaves nothing behind.
 */
public final class ReleaseRecovery {
  private final Path packages;
  private final Ledger ledger;
  private final Certificate platform;

  public ReleaseRecovery(Path packages, Ledger ledger, Certificate platform) {
    this.packages = packages;
    this.ledger = ledger;
    this.platform = platform;
  }

  /**
   * Settles every release that was begun. That the ledger is the newest, and that no other run is
   * at work, is left to the caller.
   */
  public void run() throws IOException {
    for (Intent intent : List.copyOf(ledger.state().intents())) {
      settle(intent);
    }
    Staging.removeAll(packages);
  }

  /**
   * Completes or abandons one begun release.
   *
   * @throws CheckFailedException if it was committed and is not as it was written any more
   */
  void settle(Intent intent) throws IOException {
    if (ledger.state().intents().stream()
        .noneMatch(begun -> begun.packageId().equals(intent.packageId()))) {
      return;
    }
    try {
      Optional<CommitRecord> record =
          CommitRecord.read(packages, intent.member(), intent.release());
      if (record.isPresent() && record.get().packageId().text().equals(intent.packageId())) {
        complete(intent, record.get());
      } else {
        abandon(intent, record);
      }
    } catch (FormatException e) {
      throw changed(intent, e.finding().toString());
    }
  }

  /** Gives the units back, unless the place's record is of a package that nobody knows. */
  private void abandon(Intent intent, Optional<CommitRecord> record) throws IOException {
    if (record.isEmpty()) {
      Staging.removeTree(packages.resolve(intent.member()).resolve(intent.release()));
    } else if (ledger.state().releases().stream()
        .noneMatch(known -> known.packageId().equals(record.get().packageId().text()))) {
      throw changed(intent, "its commit record is of a package that the ledger does not know.");
    }
    ledger.publish(ledger.state().abandon(intent.packageId()));
  }

  /** The package says itself what the ledger was not told any more, once it has been verified. */
  private void complete(Intent intent, CommitRecord record) throws IOException {
    OpenedPackage opened =
        PackageVerifier.of(platform)
            .verify(packages.resolve(intent.member()).resolve(intent.release()))
            .orThrow();
    if (!opened.tagManifest().equals(record.tagManifest())
        || opened.manifest().sequence() != record.sequence()
        || !opened.manifest().packageId().equals(record.packageId())) {
      throw changed(intent, "its commit record is of another package.");
    }
    ledger.publish(
        ledger
            .state()
            .complete(
                intent.completed(
                    record.sequence(),
                    record.tagManifest().hex(),
                    SealedContent.of(
                        packages.resolve(intent.member()).resolve(intent.release()),
                        opened.manifest()),
                    opened.manifest().expires())));
  }

  private static CheckFailedException changed(Intent intent, String finding) {
    return new CheckFailedException(
        "The release "
            + intent.member()
            + "/"
            + intent.release()
            + " was interrupted, and what lies in its place has changed since: "
            + finding
            + " Restore it from a copy. Without one, move its directory and its commit record"
            + " away: the units then go back to the archive.");
  }
}
