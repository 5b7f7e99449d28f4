package org.courseveil.packaging;

import java.util.List;
import org.courseveil.anonymize.AnonymityEvidence;
import org.courseveil.anonymize.LabelCounts;
import org.courseveil.packaging.format.WrittenPackage;

/**
 * A package in staging whose tables were verified as they lie in its files, and whose files were
 * verified along their chain: the only kind that is published. Made only by the publisher.
 */
final class VerifiedPackage {
  private final WrittenPackage written;
  private final AnonymityEvidence evidence;
  private final List<LabelCounts> labels;
  private final long files;

  VerifiedPackage(
      WrittenPackage written, AnonymityEvidence evidence, List<LabelCounts> labels, long files) {
    this.written = written;
    this.evidence = evidence;
    this.labels = labels;
    this.files = files;
  }

  WrittenPackage written() {
    return written;
  }

  AnonymityEvidence evidence() {
    return evidence;
  }

  List<LabelCounts> labels() {
    return labels;
  }

  long files() {
    return files;
  }
}
