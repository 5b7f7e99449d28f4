package org.courseveil.packaging;

import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.packaging.format.WrittenPackage;

/**
 * A package in staging whose tables were verified as they lie in its files, and whose files were
 * verified along their chain: the only kind that is published. Made only by the publisher.
 */
final class VerifiedPackage {
  private final WrittenPackage written;
  private final AnonymityEvidence evidence;
  private final long files;

  VerifiedPackage(WrittenPackage written, AnonymityEvidence evidence, long files) {
    this.written = written;
    this.evidence = evidence;
    this.files = files;
  }

  WrittenPackage written() {
    return written;
  }

  AnonymityEvidence evidence() {
    return evidence;
  }

  long files() {
    return files;
  }
}
