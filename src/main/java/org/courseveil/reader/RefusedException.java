package org.courseveil.reader;

import java.io.IOException;

/** A command that is refused, in one line that says why and what to do. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
