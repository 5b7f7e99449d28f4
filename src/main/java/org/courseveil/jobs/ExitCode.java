package org.courseveil.jobs;

/** How a job ended, as its process tells the scheduler. */
enum ExitCode {
  /** Done; units held for a later release are normal. */
  DONE(0),
  /** An input or a setting was refused; nothing was done. */
  REFUSED(1),
  /**
   * Done, but a request is late or soon late, a whole member was not released, or somebody could
   * not be told of a deletion.
   */
  ATTENTION(2),
  /** A check failed; nothing was published. */
  CHECK_FAILED(3);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }

  /** Returns the graver of two endings. */
  ExitCode and(ExitCode other) {
    return value >= other.value ? this : other;
  }
}
