package org.courseveil.policy;

/** A check that failed on something the program made itself; nothing of it may be published. */
public final class CheckFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the check, the place and the figures; never a cell's value. */
  public CheckFailedException(String message) {
    super(message);
  }
}
