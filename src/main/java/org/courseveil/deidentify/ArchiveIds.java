package org.courseveil.deidentify;

import java.util.Optional;

/**
 * The archive id of each subject of a run: 128 random bits, or none for an account whose units have
 * all left the archive.
 */
public final class ArchiveIds {
  /** The length of an archive id, in bytes. */
  public static final int LENGTH = 16;

  private final byte[][] bySubject;

  /** Takes the ids in the order of the subjects; an empty array stands for none. */
  public ArchiveIds(byte[][] bySubject) {
    this.bySubject = bySubject.clone();
  }

  public Optional<byte[]> of(int subject) {
    byte[] id = bySubject[subject];
    return id.length == 0 ? Optional.empty() : Optional.of(id.clone());
  }

  byte[][] bySubject() {
    return bySubject;
  }
}
