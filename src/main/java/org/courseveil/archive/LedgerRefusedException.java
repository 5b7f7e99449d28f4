package org.courseveil.archive;

/** A ledger or an archive that cannot be trusted or used as it is; nothing was changed. */
public final class LedgerRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerRefusedException(String message) {
    super(message);
  }

  LedgerRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
