package org.courseveil.packaging;

import org.courseveil.anonymize.verify.AnonymityEvidence;
import org.courseveil.packaging.format.WrittenPackage;

/**
 * A package in staging whose tables were verified as they lie in its files, whose files were
 * verified along their chain, and in which a search for identifiers found none: the only kind that
 * is published. Made only by the publisher.
 */
final class VerifiedPackage {
  private final WrittenPackage written;
  private final AnonymityEvidence evidence;
  private final SearchedPackage searched;
  private final long files;

  VerifiedPackage(
      WrittenPackage written, AnonymityEvidence evidence, SearchedPackage searched, long files) {
    this.written = written;
    this.evidence = evidence;
    this.searched = searched;
    this.files = files;
  }

  WrittenPackage written() {
    return written;
  }

  AnonymityEvidence evidence() {
    return evidence;
  }

  SearchedPackage searched() {
    return searched;
  }

  long files() {
    return files;
  }
}
