package org.courseveil.archive;

/** Another run works on the same archive or has changed the ledger; this run changed nothing. */
public final class ConcurrentRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConcurrentRunException(String message) {
    super(message);
  }
}
