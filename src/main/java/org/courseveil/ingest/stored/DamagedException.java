package org.courseveil.ingest.stored;

import java.io.IOException;
import org.courseveil.policy.Problem;

/** A file of an export that is not whole, or not what was encrypted. */
public final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final StoredFile file;

  DamagedException(StoredFile file, Throwable cause) {
    super(file.damage(), cause);
    this.file = file;
  }

  /** Returns which file it is. */
  public StoredFile file() {
    return file;
  }

  /** Returns which file it is, and what to do. */
  public Problem problem() {
    return file.problem(file.damage());
  }
}
