package org.courseveil.packaging;

import org.courseveil.packaging.format.WrittenPackage;

/**
 * A package in staging whose tables were verified as they lie in its files, whose files were
 * verified along their chain, and in which a search for identifiers found none: the only kind that
 * is published. Made only by a {@link Publication}.
 *
 * @param <E> what the verification of its tables has shown
 */
final class VerifiedPackage<E> {
  private final WrittenPackage written;
  private final E evidence;
  private final SearchedPackage searched;

  VerifiedPackage(WrittenPackage written, E evidence, SearchedPackage searched) {
    this.written = written;
    this.evidence = evidence;
    this.searched = searched;
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

  /** Returns the number of data files. */
  long files() {
    return written.manifest().parts().size();
  }
}
