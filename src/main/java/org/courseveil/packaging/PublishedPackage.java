package org.courseveil.packaging;

import java.nio.file.Path;
import org.courseveil.anonymize.verify.AnonymityEvidence;

/** A package that lies in its place, committed and marked in the ledger. */
public final class PublishedPackage {
  private final PlannedPackage plan;
  private final Path place;
  private final VerifiedPackage<AnonymityEvidence> verified;

  PublishedPackage(PlannedPackage plan, Path place, VerifiedPackage<AnonymityEvidence> verified) {
    this.plan = plan;
    this.place = place;
    this.verified = verified;
  }

  public PlannedPackage plan() {
    return plan;
  }

  /** Returns the package's directory. */
  public Path place() {
    return place;
  }

  /** Returns what the verifier measured on the package's files. */
  public AnonymityEvidence evidence() {
    return verified.evidence();
  }

  /** Returns what the residual check has looked at. */
  public SearchedPackage searched() {
    return verified.searched();
  }

  /** Returns the number of data files. */
  public long files() {
    return verified.files();
  }
}
