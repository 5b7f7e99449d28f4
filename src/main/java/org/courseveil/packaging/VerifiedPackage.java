package org.courseveil.packaging;

import org.courseveil.packaging.format.WrittenPackage;

/**
 * A package in staging whose tables were verified as they lie in its files, whose files were
 * verified along their chain, and in which a search for identifiers found none: the only kind that
 * is published. Made only by the publishers.
 *
 * @param <E> what the verification of its tables has shown
 */
final class VerifiedPackage<E> {
  private final WrittenPackage written;
  private final E evidence;
  private final SearchedPackage searched;
  private final long files;

  VerifiedPackage(WrittenPackage written, E evidence, SearchedPackage searched, long files) {
    this.written = written;
    this.evidence = evidence;
    this.searched = searched;
    this.files = files;
  }

  WrittenPackage written() {
    return written;
  }

  E evidence() {
    return evidence;
  }

  SearchedPackage searched() {
    return searched;
  }

  long files() {
    return files;
  }
}
